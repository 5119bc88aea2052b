import { lostTo, merged, without } from './lost-time.js';

const H = 3_600_000;
const s = (from: number, until: number) => ({ from: from * H, until: until * H });
const hours = (works: ReturnType<typeof s>[], owned: ReturnType<typeof s>[], counted: ReturnType<typeof s>[] = []) =>
  lostTo(works, owned, counted).map((l) => l.lostMs / H);

describe('time lost to work', () => {
  it('is what the work shares with what was owned', () => {
    expect(hours([s(2, 5)], [s(0, 10)])).toEqual([3]);
    expect(hours([s(2, 5)], [s(4, 10)])).toEqual([1]);
    expect(hours([s(2, 5)], [s(0, 3), s(4, 10)])).toEqual([2]);
    expect(hours([s(2, 5)], [s(5, 10)])).toEqual([0]);
  });

  it('counts time of two works once, and what was given back before not again', () => {
    expect(hours([s(2, 5), s(4, 8)], [s(0, 10)])).toEqual([3, 3]);
    expect(hours([s(2, 5), s(3, 4)], [s(0, 10)])).toEqual([3, 0]);
    expect(hours([s(4, 8)], [s(0, 10)], [s(2, 5)])).toEqual([3]);
  });

  it('cuts holes', () => {
    expect(without(s(0, 10), [s(2, 3), s(5, 20)])).toEqual([s(0, 2), s(3, 5)]);
    expect(without(s(0, 10), [s(-5, 50)])).toEqual([]);
  });

  it('joins terms that follow each other or overlap', () => {
    expect(merged([s(5, 9), s(0, 5), s(8, 12), s(20, 20), s(15, 16)])).toEqual([s(0, 12), s(15, 16)]);
  });
});
