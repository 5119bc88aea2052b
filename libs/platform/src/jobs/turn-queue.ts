import type { Turn } from '../outbox/delivery.js';

/** What a queue does with a turn that has come. */
export type TurnHandler = (turn: Turn) => Promise<void>;

/**
 * Says "now" to one of the workers. What is to be done, and whether it has been, stands in Postgres: a queue may lose a
 * turn (the sweep pushes it again) or bring it twice (the second time nothing happens).
 */
export abstract class TurnQueue {
  /** Begins to hand turns to `handler`. Only a worker does. */
  abstract start(handler: TurnHandler): Promise<void>;
  /** Adds turns. A turn of the same outbox row, handler and attempt that still waits is not added twice. @throws where the queue is away */
  abstract push(turns: Turn[]): Promise<void>;
  /** Whether the queue answers: part of readiness. @throws where it does not */
  abstract ping(): Promise<void>;
  /** Finishes the turns under way, at most `ms`, and lets go. */
  abstract stop(ms?: number): Promise<void>;
}

/** How many turns one worker has in hand at once; each takes a connection of the operator's pool. */
export const HANDS = 3;

/** One id per turn and attempt, in the letters that every queue takes. */
export const turnKey = (turn: Turn): string =>
  `${turn.outboxId}_${turn.handler.replace(/[^\w.-]/g, '-')}_${turn.attempt}`;

/** Runs `work` over `items`, `hands` at a time. */
export async function inHands<T>(items: readonly T[], hands: number, work: (item: T) => Promise<void>): Promise<void> {
  const rest = items.values();
  const hand = async (): Promise<void> => {
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(hands, items.length) }, hand));
}
