import fc from 'fast-check';
import { smsParts } from './parts.js';

const A = (n: number): string => 'a'.repeat(n);
/** Whether a text holds half a pair. */
const halved = (text: string): boolean => /\p{Surrogate}/u.test(text);
const C = (n: number): string => 'ж'.repeat(n);

describe('parts of a message', () => {
  it.each<[what: string, text: string, encoding: 'gsm7' | 'ucs2', units: number, parts: number]>([
    ['nothing', '', 'gsm7', 0, 0],
    ['one letter', 'a', 'gsm7', 1, 1],
    ['a full Latin part', A(160), 'gsm7', 160, 1],
    ['one letter more', A(161), 'gsm7', 161, 2],
    ['two full joined parts', A(306), 'gsm7', 306, 2],
    ['one letter more than two', A(307), 'gsm7', 307, 3],
    ['the euro takes two', '€', 'gsm7', 2, 1],
    ['80 euros fill a part', '€'.repeat(80), 'gsm7', 160, 1],
    ['81 euros do not', '€'.repeat(81), 'gsm7', 162, 2],
    ['every letter of the extension table', '\f^{}\\[~]|€', 'gsm7', 20, 1],
    ['braces at the end of a full part', `${A(158)}{}`, 'gsm7', 162, 2],
    ['Greek capitals of the alphabet', 'ΔΦΓΛΩΠΨΣΘΞ', 'gsm7', 10, 1],
    ['accents of the alphabet', 'èéùìòÇØøÅåÆæßÉÄÖÑÜ§¿äöñüà¡£¥¤', 'gsm7', 29, 1],
    ['a line break', 'a\r\nb', 'gsm7', 4, 1],
    ['a grave accent is not in it', '`', 'ucs2', 1, 1],
    ['a small c with cedilla is not in it', 'ç', 'ucs2', 1, 1],
    ['a tab is not in it', 'a\tb', 'ucs2', 3, 1],
    ['guillemets are not in it', '«a»', 'ucs2', 3, 1],
    ['a full Russian part', C(70), 'ucs2', 70, 1],
    ['one letter more in Russian', C(71), 'ucs2', 71, 2],
    ['two full joined Russian parts', C(134), 'ucs2', 134, 2],
    ['one letter more than two in Russian', C(135), 'ucs2', 135, 3],
    ['Kazakh letters', 'Сабақ ертең сағат 10-да, үй тапсырмасын ұмытпаңыз: ҺӘІҢҒҮҰҚӨ', 'ucs2', 60, 1],
    ['one Russian letter makes all of it wide', `${A(70)}ж`, 'ucs2', 71, 2],
    ['a euro among Russian letters takes one', `${C(69)}€`, 'ucs2', 70, 1],
    ['an emoji takes two', '😀', 'ucs2', 2, 1],
    ['35 emoji fill a part', '😀'.repeat(35), 'ucs2', 70, 1],
    // 67 units hold 33 pairs and one unit stays empty: 36 emoji are 33 and 3.
    ['36 emoji', '😀'.repeat(36), 'ucs2', 72, 2],
    // 66 pairs would be 132 units in 134, but each part holds 33.
    ['66 emoji', '😀'.repeat(66), 'ucs2', 132, 2],
    ['67 emoji take a third part for one unit lost in each', '😀'.repeat(67), 'ucs2', 134, 3],
    ['a family of emoji is seven units and more', '👨‍👩‍👧', 'ucs2', 8, 1],
  ])('%s', (_what, text, encoding, units, parts) => {
    const cut = smsParts(text);
    expect({ encoding: cut.encoding, units: cut.units, parts: cut.texts.length }).toEqual({ encoding, units, parts });
  });

  it('do not part an escape from its letter', () => {
    // 152 letters and an escape would be 153 septets, but the brace would be in the next part.
    const { texts } = smsParts(`${A(152)}{${A(20)}`);
    expect(texts.map((t) => t.length)).toEqual([152, 21]);
    expect(texts[1]![0]).toBe('{');
  });

  it('do not part a surrogate from its pair', () => {
    const { texts } = smsParts(`${C(66)}😀${C(10)}`);
    expect(texts).toEqual([C(66), `😀${C(10)}`]);
  });

  it('hold the whole text, each within its room, and are as few as can be', () => {
    const latin = fc.constantFrom('a', 'Z', '@', ' ', '\n', '€', '{', 'Δ');
    const wide = fc.constantFrom('a', 'ж', 'Ә', '😀', '€', '\t');
    const text = fc.array(fc.oneof(latin, wide, latin, latin), { maxLength: 500 }).map((l) => l.join(''));
    fc.assert(
      fc.property(
        fc.oneof(
          text,
          fc.array(latin, { maxLength: 500 }).map((l) => l.join('')),
          fc.string(),
        ),
        (all) => {
          const { encoding, texts, units, perPart } = smsParts(all);
          expect(texts.join('')).toBe(all);
          const size = (t: string): number =>
            encoding === 'ucs2' ? t.length : [...t].reduce((n, l) => n + (/[\f^{}\\[~\]|€]/.test(l) ? 2 : 1), 0);
          expect(texts.reduce((n, t) => n + size(t), 0)).toBe(units);
          for (const t of texts) {
            expect(size(t)).toBeLessThanOrEqual(perPart);
            expect(halved(t) && !halved(all)).toBe(false);
          }
          // No part has room left for the first letter of the next one.
          for (const [i, t] of texts.entries())
            if (texts[i + 1]) expect(size(t) + size([...texts[i + 1]!][0]!)).toBeGreaterThan(perPart);
        },
      ),
    );
  });
});
