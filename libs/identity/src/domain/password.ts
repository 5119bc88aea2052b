import { commonWords } from './common-words.js';

/** The shortest password taken. */
export const PASSWORD_MIN = 10;
/** The longest: hashing a book is a way to keep the server busy. */
const PASSWORD_MAX = 200;

/** Why a password is refused. */
export type PasswordProblem = 'password_short' | 'password_long' | 'password_leaked' | 'password_personal';

/**
 * Refuses passwords that are short, that lists of leaked ones know, or that the person's own name and address give away.
 * @returns the code of the refusal, or undefined where the password will do
 */
export function passwordProblem(
  password: string,
  person: { email: string; name: string },
): PasswordProblem | undefined {
  if ([...password].length < PASSWORD_MIN) return 'password_short';
  if (password.length > PASSWORD_MAX) return 'password_long';
  if (isPersonal(password, person)) return 'password_personal';
  if (isCommon(password)) return 'password_leaked';
  return undefined;
}

function isPersonal(password: string, { email, name }: { email: string; name: string }): boolean {
  const low = password.toLowerCase();
  const [local = '', domain = ''] = email.toLowerCase().split('@');
  const parts = [local, ...local.split(/[._+-]/), domain.split('.')[0] ?? '', ...name.toLowerCase().split(/[\s-]+/)];
  return parts.some((part) => part.length >= 4 && low.includes(part));
}

/**
 * What lists of leaked passwords hold, by the way they are made: common words with digits and signs around them, in
 * another case or spelled with digits, keyboard walks, counting, repetition.
 */
export function isCommon(password: string): boolean {
  const low = password.toLowerCase();
  if (isRepetition(low) || isWalk(low)) return true;
  return [low, unleet(low)].some((form) => {
    const words = form.split(/[^\p{L}]+/u).filter(Boolean);
    if (words.length === 0) return ONLY_DIGITS.test(form);
    return words.length <= 3 && words.every((w) => isMadeOfCommon(w, 3));
  });
}

/** Dates and phone numbers are on every list. */
const ONLY_DIGITS = /^[\d\s().+\-/_]+$/;

const leet: Record<string, string> = {
  '@': 'a',
  '4': 'a',
  '0': 'o',
  '1': 'i',
  '!': 'i',
  '3': 'e',
  $: 's',
  '5': 's',
  '7': 't',
};

/** The letters behind digits and signs that stand within a word; what is put around it falls off. */
const unleet = (text: string): string =>
  text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '').replace(/[@4013$57!]/g, (c) => leet[c] ?? c);

function isMadeOfCommon(word: string, pieces: number): boolean {
  if (commonWords.has(word)) return true;
  if (pieces === 1) return false;
  for (let cut = 3; cut <= word.length - 3; cut += 1) {
    if (commonWords.has(word.slice(0, cut)) && isMadeOfCommon(word.slice(cut), pieces - 1)) return true;
  }
  return false;
}

/** `aaaaaaaaaa`, `1212121212`, `qwe1qwe1qwe1`. */
function isRepetition(low: string): boolean {
  for (let unit = 1; unit <= Math.min(5, low.length / 2); unit += 1) {
    if (
      low
        .slice(0, unit)
        .repeat(Math.ceil(low.length / unit))
        .slice(0, low.length) === low
    )
      return true;
  }
  return false;
}

const rows = [
  '01234567890',
  '`1234567890-=',
  'qwertyuiop[]',
  "asdfghjkl;'",
  'zxcvbnm,./',
  'abcdefghijklmnopqrstuvwxyz',
  'йцукенгшщзхъ',
  'фывапролджэ',
  'ячсмитьбю',
  'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  '1q2w3e4r5t6y7u8i9o0p',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  'qazwsxedcrfvtgbyhnujm',
  '!@#$%^&*()_+',
];
const backwards = (text: string): string => [...text].reverse().join('');
const walks = [...rows, ...rows.map(backwards)];

/** Whether the text is a few runs along rows of the keyboard or the alphabet: `1qaz2wsx3edc`, `qwertyuiop`, `abc1234567`. */
function isWalk(low: string): boolean {
  let at = 0;
  let runs = 0;
  while (at < low.length) {
    let best = 0;
    for (let length = 3; at + length <= low.length; length += 1) {
      if (!walks.some((w) => w.includes(low.slice(at, at + length)))) break;
      best = length;
    }
    if (best === 0) return false;
    at += best;
    runs += 1;
  }
  return runs <= 4;
}
