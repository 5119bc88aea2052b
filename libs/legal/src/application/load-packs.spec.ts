import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPacks } from './load-packs.js';

const HEAD = `pack: my-school
kind: seller
extends: aser-ru
jurisdiction: RU
zone: Europe/Moscow
calendar: RU
currency: RUB
version: 1
title: { ru: Школа, kk: Мектеп, en: School }
terms: { document: seller-user-agreement-aser-ru, version: undated, source: 'Our own' }
contradictions: []
`;

function folderWith(content: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'packs-'));
  writeFileSync(join(folder, 'my-school.yaml'), content);
  return folder;
}

describe('loading packs', () => {
  it('loads every shipped pack, each leading to base', () => {
    const packs = loadPacks();
    expect([...packs.keys()].sort()).toEqual([
      'antitreningi-kz',
      'aser-ru',
      'base',
      'nihao-ru',
      'prism-kz',
      'prism-ru',
      'restudy-ru',
    ]);
    for (const p of packs.values()) {
      expect(p.chain[p.chain.length - 1]!.kind).toBe('base');
      expect(p.sha256).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  it("loads an operator's own pack that extends a shipped one", () => {
    const packs = loadPacks(
      folderWith(`${HEAD}policies:\n  refund.pay: { value: 3wd, origin: default, from: claim-received }\n`),
    );
    expect(packs.get('my-school')!.chain.map((p) => p.pack)).toEqual(['my-school', 'aser-ru', 'base']);
  });

  it.each([
    [
      'a value of the wrong form',
      `${HEAD}policies:\n  refund.pay: { value: soon, origin: default }\n`,
      /my-school\.yaml: .*refund\.pay/,
    ],
    [
      'a key that is not a policy',
      `${HEAD}policies:\n  refund.never: { value: P1D, origin: default }\n`,
      /my-school\.yaml: .*refund\.never/,
    ],
    ['a number without a source', `${HEAD}policies:\n  refund.pay: { value: 3wd }\n`, /my-school\.yaml: .*refund\.pay/],
    [
      'a parent that is not there',
      HEAD.replace('aser-ru\n', 'nobody\n') + 'policies: {}\n',
      /my-school\.yaml: extends "nobody"/,
    ],
    ['a circle', HEAD.replace('extends: aser-ru', 'extends: my-school') + 'policies: {}\n', /circle/],
    [
      'a name that is taken',
      HEAD.replace('pack: my-school', 'pack: aser-ru') + 'policies: {}\n',
      /is also the name of/,
    ],
    ['broken YAML', 'pack: [', /is not valid YAML/],
  ])('stops the boot on %s, naming file and place', (_what, content, message) => {
    expect(() => loadPacks(folderWith(content))).toThrow(message);
  });

  it('stops the boot on a folder that does not exist', () => {
    expect(() => loadPacks('/nowhere/packs')).toThrow(/MEDIARY_PACKS_DIR/);
  });
});
