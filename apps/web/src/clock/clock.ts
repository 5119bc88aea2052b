import { useSyncExternalStore } from 'react';

/**
 * The server's clock as this page knows it. In production it only corrects a device whose clock is wrong;
 * in sandbox mode it follows the clock that people move.
 */
const JITTER_MS = 3000;
let offset = 0;
let known = false;
const paces = new Map<number, Pace>();

interface Pace {
  at: number;
  renew: () => void;
  read: () => number;
  subscribe: (listener: () => void) => () => void;
}

/** Takes the instant the server just said. Differences a round trip explains are left alone. */
export function hearServerTime(text: string | null): void {
  const said = text === null ? NaN : Date.parse(text);
  if (Number.isNaN(said)) return;
  const next = said - Date.now();
  if (known && Math.abs(next - offset) < JITTER_MS) return;
  offset = !known && Math.abs(next) < JITTER_MS ? 0 : next;
  known = true;
  paces.forEach((pace) => pace.renew());
}

/** Milliseconds since the epoch by the server's clock. */
export function serverNow(): number {
  return Date.now() + offset;
}

function paceOf(everyMs: number): Pace {
  const known = paces.get(everyMs);
  if (known) return known;
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setInterval> | undefined;
  const pace: Pace = {
    at: serverNow(),
    renew() {
      pace.at = serverNow();
      listeners.forEach((listener) => listener());
    },
    read: () => pace.at,
    subscribe(listener) {
      listeners.add(listener);
      if (timer === undefined) {
        timer = setInterval(pace.renew, everyMs);
        if (Math.abs(serverNow() - pace.at) > everyMs) pace.renew();
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    },
  };
  paces.set(everyMs, pace);
  return pace;
}

/** The server's time, renewed every so often: one timer serves all who ask for the same pace. */
export function useNow(everyMs = 30_000): number {
  const pace = paceOf(everyMs);
  return useSyncExternalStore(pace.subscribe, pace.read);
}
