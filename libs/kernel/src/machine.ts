import { kernelErrors } from './kernel.errors.js';
import type { Temporal } from './temporal.js';

type States = Readonly<Record<string, Readonly<Record<string, boolean>>>>;

interface TransitionDefinition<S extends string> {
  readonly from: readonly S[];
  readonly to: S;
  /** Kinds of actor that may do it; everyone when absent. */
  readonly by?: readonly string[];
}

type Transitions<S extends string> = Readonly<Record<string, TransitionDefinition<S>>>;

/** Any lifecycle, for code that serves them all. */
export interface AnyMachine {
  readonly name: string;
  readonly initial: string;
  readonly states: States;
  readonly transitions: Transitions<string>;
  readonly final: readonly string[];
}

/** A lifecycle: states with what each permits, and the transitions between them. Made by `defineMachine`. */
export interface Machine<
  N extends string = string,
  // oxlint-disable-next-line typescript/no-explicit-any -- "any machine" must accept every states table, which only any does
  S extends States = any,
  // oxlint-disable-next-line typescript/no-explicit-any -- likewise
  T extends Transitions<string> = any,
> extends AnyMachine {
  readonly name: N;
  readonly initial: keyof S & string;
  readonly states: S;
  readonly transitions: T;
  readonly final: readonly (keyof S & string)[];
}

/** The states of a machine: `StateOf<typeof orderMachine>`. */
export type StateOf<M extends AnyMachine> = keyof M['states'] & string;

/** The transitions of a machine by name. */
export type TransitionOf<M extends AnyMachine> = keyof M['transitions'] & string;

/** The capabilities named in a machine's states. */
export type CapabilityOf<M extends AnyMachine> = { [K in keyof M['states']]: KeyOf<M['states'][K]> }[keyof M['states']];

// Distributes, so that states with different capabilities add up.
type KeyOf<T> = T extends unknown ? keyof T & string : never;

/**
 * Declares a lifecycle and checks it at load. `states` maps each state to what it permits (absent is false):
 *
 *     defineMachine({
 *       name: 'course', initial: 'draft',
 *       states: { draft: { edit: true }, published: { sell: true }, removed: {} },
 *       transitions: {
 *         publish: { from: ['draft'], to: 'published', by: ['seller'] },
 *         remove: { from: ['draft', 'published'], to: 'removed' },
 *       },
 *       final: ['removed'],
 *     })
 *
 * Throws a plain Error, so boot fails: an unknown state, one that cannot be reached, a dead end that is not final,
 * a final state that can be left, two ways of one name.
 */
export function defineMachine<
  const N extends string,
  const S extends States,
  const T extends Transitions<NoInfer<keyof S & string>>,
>(definition: {
  readonly name: N;
  readonly initial: NoInfer<keyof S & string>;
  readonly states: S;
  readonly transitions: T;
  readonly final: readonly NoInfer<keyof S & string>[];
}): Machine<N, S, T> {
  const problems = problemsOf(definition);
  if (problems.length > 0) throw new Error(`State machine ${definition.name}: ${problems.join('; ')}`);
  return Object.freeze({ ...definition });
}

/**
 * The state a transition leads to. Throws `kernel.transition_refused` (machine, from, transition, allowed in context)
 * when it does not start at `from`, and `kernel.transition_forbidden` when `by` is given and may not do it.
 */
export function next<M extends AnyMachine>(
  machine: M,
  from: StateOf<M>,
  name: TransitionOf<M>,
  by?: string,
): StateOf<M> {
  const found = Object.hasOwn(machine.transitions, name) ? machine.transitions[name] : undefined;
  if (!found?.from.includes(from)) {
    throw kernelErrors.fail('transition_refused', {
      machine: machine.name,
      from,
      transition: name,
      allowed: permitted(machine, from),
    });
  }
  if (by !== undefined && found.by && !found.by.includes(by)) {
    throw kernelErrors.fail('transition_forbidden', { machine: machine.name, from, transition: name, by });
  }
  return found.to as StateOf<M>;
}

/** Does the state permit it? A capability the state does not name is not permitted. */
export function can<M extends AnyMachine>(machine: M, state: StateOf<M>, capability: CapabilityOf<M>): boolean {
  const capabilities = Object.hasOwn(machine.states, state) ? machine.states[state]! : {};
  return Object.hasOwn(capabilities, capability) && capabilities[capability] === true;
}

/** The transitions that start at the state, optionally those a kind of actor may do: what the UI offers. */
export function permitted<M extends AnyMachine>(machine: M, from: StateOf<M>, by?: string): TransitionOf<M>[] {
  return Object.entries(machine.transitions)
    .filter(([, each]) => each.from.includes(from) && (by === undefined || !each.by || each.by.includes(by)))
    .map(([name]) => name as TransitionOf<M>);
}

/** What a change of state is asked with. */
export interface TransitionRequest<M extends AnyMachine> {
  readonly from: StateOf<M>;
  readonly name: TransitionOf<M>;
  /** Kind of actor, checked against the transition's `by`. */
  readonly by: string;
  /** Id of the actor: an account, or the name of a job. */
  readonly actor: string;
  readonly reason?: string;
  /** Legal time of the change. */
  readonly at: Temporal.Instant;
}

/** A checked change of state, to be written by `applyTransition` of `#platform`: update, history row, event. */
export interface Transition<M extends AnyMachine = AnyMachine> extends TransitionRequest<M> {
  readonly machine: M['name'];
  readonly to: StateOf<M>;
}

/** Checks a change of state and returns its record. Throws as `next` does. */
export function transition<M extends AnyMachine>(machine: M, request: TransitionRequest<M>): Transition<M> {
  return { ...request, machine: machine.name, to: next(machine, request.from, request.name, request.by) };
}

function problemsOf({ initial, states, transitions, final }: AnyMachine): string[] {
  const problems: string[] = [];
  const known = (state: string, where: string) => {
    if (!Object.hasOwn(states, state)) problems.push(`${where} names unknown state ${state}`);
  };
  known(initial, 'initial');
  for (const state of final) known(state, 'final');
  const all = Object.entries(transitions);
  for (const [name, { from, to }] of all) {
    known(to, name);
    if (from.length === 0) problems.push(`${name} starts nowhere`);
    if (new Set(from).size !== from.length) problems.push(`${name} starts twice at one state`);
    for (const state of from) known(state, name);
  }
  const reached = new Set<string>([initial]);
  // A set grows while it is walked, so this visits every state reachable from the initial one.
  for (const state of reached) for (const [, { from, to }] of all) if (from.includes(state)) reached.add(to);
  for (const state of Object.keys(states)) {
    if (!reached.has(state)) problems.push(`state ${state} cannot be reached`);
    const leaves = all.some(([, { from }]) => from.includes(state));
    if (!leaves && !final.includes(state)) problems.push(`state ${state} is a dead end but not final`);
    if (leaves && final.includes(state)) problems.push(`final state ${state} can be left`);
  }
  return problems;
}
