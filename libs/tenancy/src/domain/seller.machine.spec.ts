import { next, permitted } from '#kernel';
import { sellerMachine } from './seller.machine.js';
import { slugOf } from './slug.js';

describe('a seller’s lifecycle', () => {
  it('leads to deletion from the lapse alone', () => {
    for (const state of ['active', 'suspended', 'purging', 'purged'] as const)
      expect(() => next(sellerMachine, state, 'begin-purge')).toThrow();
    expect(next(sellerMachine, 'lapsed', 'begin-purge')).toBe('purging');
    expect(permitted(sellerMachine, 'purging')).toEqual(['finish-purge']);
    expect(permitted(sellerMachine, 'purged')).toEqual([]);
  });

  it('leads back from a lapse to whatever else still holds', () => {
    expect(next(sellerMachine, 'lapsed', 'lift')).toBe('active');
    expect(next(sellerMachine, 'lapsed', 'lift-expiry')).toBe('suspended');
  });
});

describe('an address made from a name', () => {
  it.each([
    ['Школа Ёлка', 'shkola-elka'],
    ['Қазақ тілі мектебі', 'qazaq-tili-mektebi'],
    ['  Café & Co. ', 'cafe-co'],
    ['学校', 'school'],
    ['---', 'school'],
  ])('%p becomes %s', (name, slug) => expect(slugOf(name)).toBe(slug));
});
