/** Rounds: both sides in turn, so that whatever else the machine does meets both. */
import { say } from '../launcher/say.mjs';

export const ROUNDS = 5;
/** A round is cut into so many turns of each side: a machine that slows down for a while does so for both. */
const TURNS = 4;

/**
 * @typedef {object} Result
 * @property {string} name
 * @property {number} ratio the median of the rounds
 * @property {number} bar what it must reach
 * @property {number[]} rounds
 * @property {number} compared answers or rows of both sides that were proved equal before; 0 where there is but one side
 */

/**
 * @typedef {object} Case
 * @property {string} name
 * @property {number} bar
 * @property {number} [compared] answers or rows that were proved equal
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

export const rounded = (/** @type {number} */ value) => Math.round(value * 1000) / 1000;

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
    let ours = 0;
    let other = 0;
    for (let turn = 0; turn < TURNS; turn += 1) {
      // Each goes first in turn: the second finds the machine as the first left it.
      const oursFirst = (round + turn) % 2 === 1;
      if (oursFirst) ours += (await one.ours(seconds / TURNS)) / TURNS;
      other += (await one.other(seconds / TURNS)) / TURNS;
      if (!oursFirst) ours += (await one.ours(seconds / TURNS)) / TURNS;
    }
    ratios.push(ours / other);
    const [us, them] = one.sides;
    say(
      `  ${one.name}, round ${round + 1}: ${us} ${Math.round(ours)}/s, ${them} ${Math.round(other)}/s, ratio ${(ours / other).toFixed(2)}`,
    );
  }
  return {
    name: one.name,
    ratio: rounded(median(ratios)),
    bar: one.bar,
    rounds: ratios.map(rounded),
    compared: one.compared ?? 0,
  };
}
