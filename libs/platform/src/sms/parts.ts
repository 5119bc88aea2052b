/** How the letters of a message travel: 7 bits each where the default alphabet has them all, else 16. */
export type SmsEncoding = 'gsm7' | 'ucs2';

/** A message as it is cut for the air. */
export interface SmsParts {
  encoding: SmsEncoding;
  /** Septets (`gsm7`) or 16-bit units (`ucs2`) of the whole text. */
  units: number;
  /** Units that one part holds: more where there is only one, for then no header says how parts belong together. */
  perPart: number;
  /** The text of each part. None where the text is empty. */
  texts: string[];
}

/** The default alphabet of 3GPP TS 23.038, without the escape itself. */
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Letters of its extension table: an escape and a septet each. */
const EXTENSION = new Set('\f^{}\\[~]|€');

const ROOM: Record<SmsEncoding, { single: number; joined: number }> = {
  gsm7: { single: 160, joined: 153 },
  ucs2: { single: 70, joined: 67 },
};

/** Septets of a letter in the default alphabet; 0 where it has none. */
const septets = (letter: string): number => (BASIC.has(letter) ? 1 : EXTENSION.has(letter) ? 2 : 0);

/**
 * Cuts a text into parts as a phone network does: an escape is never parted from its letter, nor a surrogate from its
 * pair, so a part may end a unit early.
 */
export function smsParts(text: string): SmsParts {
  const letters = [...text];
  const encoding: SmsEncoding = letters.every((l) => septets(l) > 0) ? 'gsm7' : 'ucs2';
  const size = (letter: string): number => (encoding === 'gsm7' ? septets(letter) : letter.length);
  const units = letters.reduce((sum, l) => sum + size(l), 0);
  const { single, joined } = ROOM[encoding];
  if (units <= single) return { encoding, units, perPart: single, texts: text === '' ? [] : [text] };
  const texts: string[] = [];
  let part = '';
  let used = 0;
  for (const letter of letters) {
    if (used + size(letter) > joined) {
      texts.push(part);
      part = '';
      used = 0;
    }
    part += letter;
    used += size(letter);
  }
  return { encoding, units, perPart: joined, texts: [...texts, part] };
}
