import { FakeClock, can, defineMachine, next, permitted, transition } from './index.js';
import type { Machine } from './index.js';

const course = defineMachine({
  name: 'course',
  initial: 'draft',
  states: { draft: { edit: true }, published: { sell: true, edit: false }, removed: {} },
  transitions: {
    publish: { from: ['draft'], to: 'published', by: ['seller'] },
    remove: { from: ['draft', 'published'], to: 'removed' },
  },
  final: ['removed'],
});

describe('state machine', () => {
  it('leads on, and answers what a state permits', () => {
    expect(next(course, 'draft', 'publish')).toBe('published');
    expect(can(course, 'published', 'sell')).toBe(true);
    expect(can(course, 'published', 'edit')).toBe(false);
    expect(can(course, 'removed', 'sell')).toBe(false);
    expect(permitted(course, 'draft', 'operator')).toEqual(['remove']);
  });

  it('refuses with the context', () => {
    expect(() => next(course, 'removed', 'publish')).toThrow(
      expect.objectContaining({
        code: 'kernel.transition_refused',
        context: { machine: 'course', from: 'removed', transition: 'publish', allowed: [] },
      }),
    );
    expect(() => next(course, 'draft', 'publish', 'buyer')).toThrow(
      expect.objectContaining({ code: 'kernel.transition_forbidden' }),
    );
    expect(() => next(course, 'draft', 'toString' as never)).toThrow('kernel.transition_refused');
  });

  it('makes the record that is written', () => {
    const at = new FakeClock().now();
    expect(transition(course, { from: 'draft', name: 'publish', by: 'seller', actor: 'a', at })).toEqual({
      from: 'draft',
      name: 'publish',
      by: 'seller',
      actor: 'a',
      at,
      machine: 'course',
      to: 'published',
    });
  });

  it('serves code that knows no machine in particular', () => {
    const any: Machine = course;
    const loose: Machine<any, any> = course;
    const name: string = 'publish';
    expect(next(any, 'draft', name)).toBe('published');
    expect(next(loose, 'draft' as never, name as never)).toBe('published');
  });

  it('wrong names do not compile', () => {
    // @ts-expect-error no such state
    expect(() => next(course, 'gone', 'publish')).toThrow();
    // @ts-expect-error no such capability
    expect(can(course, 'draft', 'fly')).toBe(false);
    expect(() =>
      defineMachine({
        name: 'm',
        initial: 'a',
        states: { a: {} },
        // @ts-expect-error no such target state
        transitions: { go: { from: ['a'], to: 'z' } },
        final: [],
      }),
    ).toThrow('unknown state z');
  });

  it.each([
    ['cannot be reached', { a: {}, b: {} }, {}, ['a', 'b']],
    ['dead end', { a: {}, b: {} }, { go: { from: ['a'], to: 'b' } }, []],
    ['can be left', { a: {}, b: {} }, { go: { from: ['a'], to: 'b' }, back: { from: ['b'], to: 'a' } }, ['b']],
    ['starts nowhere', { a: {} }, { go: { from: [], to: 'a' } }, ['a']],
    ['unknown state q', { a: {} }, {}, ['a', 'q']],
  ])('boot fails: %s', (problem, states, transitions, final) => {
    expect(() => defineMachine({ name: 'm', initial: 'a', states, transitions, final } as never)).toThrow(problem);
  });
});
