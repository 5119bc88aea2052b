import { randomBytes } from 'node:crypto';
import { FieldCipher } from './field-cipher.js';

const cipher = new FieldCipher(randomBytes(32).toString('base64'));

describe('field cipher', () => {
  it('opens what it sealed, and never seals twice alike', () => {
    const [a, b] = [
      cipher.seal('sk_live_Ключ', 'payments.account:1'),
      cipher.seal('sk_live_Ключ', 'payments.account:1'),
    ];
    expect(a).not.toBe(b);
    expect(a).toMatch(/^v1\.[\w-]+$/);
    expect(cipher.open(a, 'payments.account:1')).toBe('sk_live_Ключ');
    expect(cipher.open(cipher.seal('', 'x'), 'x')).toBe('');
  });

  it('does not open what was changed, moved, cut or sealed by another key', () => {
    const sealed = cipher.seal('secret', 'a');
    const changed = sealed.slice(0, -2) + (sealed.endsWith('A') ? 'B' : 'A') + sealed.slice(-1);
    for (const open of [
      () => cipher.open(changed, 'a'),
      () => cipher.open(sealed, 'b'),
      () => cipher.open(sealed.slice(0, 20), 'a'),
      () => cipher.open(sealed.replace('v1', 'v2'), 'a'),
      () => cipher.open('plain', 'a'),
      () => new FieldCipher(randomBytes(32).toString('base64')).open(sealed, 'a'),
    ])
      expect(open).toThrow();
  });

  it('refuses a key that is not 32 bytes', () => {
    expect(() => new FieldCipher('c2hvcnQ=')).toThrow(/32 bytes/);
  });
});
