import { loadPacks } from '../application/load-packs.js';
import type { LoadedPack } from './pack.js';
import { operatorPolicies, packPolicies, sellerPolicies } from './policy-set.js';

const packs = loadPacks();
const base = packs.get('base')!.pack;
const operator: [LoadedPack, LoadedPack] = [packs.get('antitreningi-kz')!, packs.get('restudy-ru')!];
const under = (name: string) => sellerPolicies(packs.get(name)!, operator, base);

describe('policy sets', () => {
  it('give every key of base one answer, in every pack', () => {
    for (const name of packs.keys()) {
      const set = under(name);
      for (const key of Object.keys(base.policies)) expect(set.get(key).key).toBe(key);
    }
  });

  it('take from the operator what is the operator’s, whatever the seller’s pack is', () => {
    const set = operatorPolicies(operator, base);
    expect(set.get('licence.free.term')).toMatchObject({
      value: 'P7D',
      clauses: ['AT-2.5a'],
      pack: 'antitreningi-kz',
      zone: 'Asia/Almaty',
      calendar: 'KZ',
      from: 'seller-created',
      origin: 'source',
    });
    expect(under('aser-ru').get('licence.free.term').pack).toBe('antitreningi-kz');
    expect(under('restudy-ru').value('terms.notice')).toBe('PT0S');
    expect(set.value('terms.notice')).toBe('P1D');
  });

  it('take the marketplace’s rules where the licence offer is silent', () => {
    expect(operatorPolicies(operator, base).get('personal-data.location')).toMatchObject({
      value: 'RU',
      pack: 'restudy-ru',
      zone: 'Europe/Moscow',
    });
  });

  it('let an operator’s word on the seller’s matters be the seller’s default', () => {
    const own = packs.get('aser-ru')!.pack.policies['refund.method'];
    expect(under('restudy-ru').get('refund.method')).toMatchObject({ value: 'none-after-access', clauses: ['RS-L42'] });
    expect(under('aser-ru').value('refund.method')).toBe(own ? String(own.value) : 'none-after-access');
  });

  it('leave what each decides for its own contracts to the seller’s pack and base', () => {
    const set = under('nihao-ru');
    const own = packs.get('nihao-ru')!.pack.policies['liability.cap'];
    expect(set.get('liability.cap').pack).toBe(own ? 'nihao-ru' : 'base');
  });

  it('read base’s defaults in the zone and calendar of the pack they stand in for', () => {
    const set = packPolicies(packs.get('prism-kz')!, base);
    const fallback = set
      .keys()
      .map((k) => set.get(k))
      .find((p) => p.pack === 'base')!;
    expect(fallback).toMatchObject({
      zone: packs.get('prism-kz')!.pack.zone,
      calendar: packs.get('prism-kz')!.pack.calendar,
      origin: 'default',
    });
  });

  it('read what a pack takes over from the one it extends in its own zone and calendar', () => {
    const parent = packs.get('aser-ru')!;
    const pack = { ...parent.pack, pack: 'far-east', extends: 'aser-ru', zone: 'Asia/Vladivostok', policies: {} };
    const own: LoadedPack = { ...parent, pack, chain: [pack, ...parent.chain] };
    const window = sellerPolicies(own, operator, base).get('access.lecture');
    expect(window).toMatchObject({ pack: 'aser-ru', clauses: ['AS-4.4a'], zone: 'Asia/Vladivostok' });
    // What the operator's packs say stays in their own place.
    expect(sellerPolicies(own, operator, base).get('licence.free.term').zone).toBe('Asia/Almaty');
  });

  it('keep what else a pack says about a policy', () => {
    const limit = operatorPolicies(operator, base).get('refund-ratio.limit');
    expect(limit.value).toBe('5%');
    expect(limit.extra).toMatchObject({
      window: 'P30D',
      metrics: ['number', 'amount'],
      'must-exceed': 'both',
      comparison: 'strictly-greater',
    });
  });

  it('list what is a list', () => {
    expect(operatorPolicies(operator, base).list('payments.recurring.intervals')).toEqual([
      'P1M',
      'P4M',
      'P5M',
      'P9M',
      'P1Y',
    ]);
    expect(operatorPolicies(operator, base).list('licence.free.term')).toEqual(['P7D']);
  });

  it('snapshot to plain JSON that reads back the same', () => {
    const snapshot = operatorPolicies(operator, base).snapshot(['licence.free.term', 'refund-ratio.limit']);
    expect(JSON.parse(JSON.stringify(snapshot))).toEqual(snapshot);
  });

  it('throw on a key that nobody has', () => {
    expect(() => operatorPolicies(operator, base).get('licence.free.terms')).toThrow(/licence\.free\.terms/);
  });
});
