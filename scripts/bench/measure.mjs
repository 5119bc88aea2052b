/** Rounds: both sides in turn, so that whatever else the machine does meets both. */
import { say } from '../launcher/say.mjs';

export const ROUNDS = 5;

/**
 * @typedef {object} Result
 * @property {string} name
 * @property {number} ratio the median of the rounds
 * @property {number} bar what it must reach
 * @property {number[]} rounds
 */

/**
 * @typedef {object} Case
 * @property {string} name
 * @property {number} bar
 * @property {[string, string]} sides what is measured, and what it is measured against
 * @property {(seconds: number) => Promise<number>} ours requests per second
 * @property {(seconds: number) => Promise<number>} other
 * @property {() => Promise<void>} [check] what must hold afterwards
 */

/** @param {number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

const rounded = (/** @type {number} */ value) => Math.round(value * 1000) / 1000;

/**
 * @param {Case} one
 * @param {{ seconds: number, rounds: number, warmUp: number, signal: AbortSignal }} options
 * @returns {Promise<Result>}
 */
export async function measure(one, { seconds, rounds, warmUp, signal }) {
  await one.other(warmUp);
  await one.ours(warmUp);
  const ratios = [];
  for (let round = 0; round < rounds; round += 1) {
    signal.throwIfAborted();
    // Each goes first in turn: the second finds the machine as the first left it.
    const [first, second] = round % 2 ? [one.ours, one.other] : [one.other, one.ours];
    const a = await first(seconds);
    const b = await second(seconds);
    const [ours, other] = round % 2 ? [a, b] : [b, a];
    ratios.push(ours / other);
    const [us, them] = one.sides;
    say(
      `  ${one.name}, round ${round + 1}: ${us} ${Math.round(ours)}/s, ${them} ${Math.round(other)}/s, ratio ${(ours / other).toFixed(2)}`,
    );
  }
  return { name: one.name, ratio: rounded(median(ratios)), bar: one.bar, rounds: ratios.map(rounded) };
}
