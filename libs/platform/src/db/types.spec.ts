import { Temporal } from '#kernel';
import { columnTypes, encodeParams, json } from './types.js';

const read = columnTypes.getTypeParser(1184, 'text') as unknown as (text: string) => Temporal.Instant;

describe('column and parameter types', () => {
  it.each([
    ['2026-11-22 10:46:11.091234+00', '2026-11-22T10:46:11.091234Z'],
    ['2026-11-22 10:46:11.091+00', '2026-11-22T10:46:11.091Z'],
    ['2026-11-22 10:46:11.1+00', '2026-11-22T10:46:11.1Z'],
    ['2026-11-22 10:46:11+00', '2026-11-22T10:46:11Z'],
    ['1969-12-31 23:59:59.999999+00', '1969-12-31T23:59:59.999999Z'],
    ['0099-01-01 00:00:00+00', '0099-01-01T00:00:00Z'],
    ['2026-02-28 23:59:60+00', '2026-03-01T00:00:00Z'],
    ['2024-02-29 12:00:00+05', '2024-02-29T07:00:00Z'],
    ['2024-02-29 12:00:00.5+05:30', '2024-02-29T06:30:00.5Z'],
  ])('reads %s', (text, instant) => {
    expect(read(text).toString()).toBe(instant);
  });

  it.each([
    '2026-11-22T10:46:11.091Z',
    '2026-11-22T10:46:11.091234Z',
    '2026-11-22T10:46:11Z',
    '1969-12-31T23:59:59.5Z',
  ])('writes %s as the same instant', (text) => {
    const [written] = encodeParams([Temporal.Instant.from(text)]);
    expect(Temporal.Instant.from(String(written)).toString()).toBe(text);
  });

  it('writes JSON, bigints in it as decimal strings', () => {
    expect(encodeParams([json({ a: [1, 'x'], b: null }), json({ n: 12n }), 5n, undefined])).toEqual([
      '{"a":[1,"x"],"b":null}',
      '{"n":"12"}',
      '5',
      null,
    ]);
  });
});
