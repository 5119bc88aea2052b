import { useSyncExternalStore } from 'react';

/**
 * The server's clock as this page knows it. In production it only corrects a device whose clock is wrong;
 * in sandbox mode it follows the clock that people move.
 */
const JITTER_MS = 3000;
let offset = 0;
let known = false;
const ticks = new Map<number, { at: number; timer: ReturnType<typeof setInterval>; listeners: Set<() => void> }>();

/** Takes the instant the server just said. Differences a round trip explains are left alone. */
export function hearServerTime(text: string | null): void {
  const said = text === null ? NaN : Date.parse(text);
  if (Number.isNaN(said)) return;
  const next = said - Date.now();
  if (known && Math.abs(next - offset) < JITTER_MS) return;
  offset = !known && Math.abs(next) < JITTER_MS ? 0 : next;
  known = true;
  for (const tick of ticks.values()) {
    tick.at = serverNow();
    tick.listeners.forEach((listener) => listener());
  }
}

/** Milliseconds since the epoch by the server's clock. */
export function serverNow(): number {
  return Date.now() + offset;
}

function tickOf(everyMs: number) {
  let tick = ticks.get(everyMs);
  if (!tick) {
    const made = {
      at: serverNow(),
      listeners: new Set<() => void>(),
      timer: setInterval(() => {
        made.at = serverNow();
        made.listeners.forEach((listener) => listener());
      }, everyMs),
    };
    tick = made;
    ticks.set(everyMs, tick);
  }
  return tick;
}

/** The server's time, renewed every so often: one timer serves all who ask for the same pace. */
export function useNow(everyMs = 30_000): number {
  return useSyncExternalStore(
    (listener) => {
      const tick = tickOf(everyMs);
      tick.listeners.add(listener);
      return () => {
        tick.listeners.delete(listener);
        if (tick.listeners.size > 0) return;
        clearInterval(tick.timer);
        ticks.delete(everyMs);
      };
    },
    () => tickOf(everyMs).at,
  );
}
