import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The four cuts of a typeface, as files. */
export interface FontFiles {
  normal: string;
  bold: string;
  italics: string;
  bolditalics: string;
}

const noto = (cut: string): string => require.resolve(`@expo-google-fonts/noto-sans/${cut}/NotoSans_${cut}.ttf`);
const armenian = (cut: string): string =>
  require.resolve(`@expo-google-fonts/noto-sans-armenian/${cut}/NotoSansArmenian_${cut}.ttf`);

/** The typeface of every document: Latin, Cyrillic with Kazakh letters, signs of currencies. */
export const MAIN_FONT = 'Noto Sans';
/** What the main one lacks: Armenian letters and the dram. It has no italics. */
const ARMENIAN_FONT = 'Noto Sans Armenian';

/** Files of our typefaces, by name. */
export const FONTS: Readonly<Record<string, FontFiles>> = {
  [MAIN_FONT]: {
    normal: noto('400Regular'),
    bold: noto('700Bold'),
    italics: noto('400Regular_Italic'),
    bolditalics: noto('700Bold_Italic'),
  },
  [ARMENIAN_FONT]: {
    normal: armenian('400Regular'),
    bold: armenian('700Bold'),
    italics: armenian('400Regular'),
    bolditalics: armenian('700Bold'),
  },
};

const ARMENIAN = /[\u0530-\u058f\ufb13-\ufb17]/;
const RUNS = /[\u0530-\u058f\ufb13-\ufb17]+|[^\u0530-\u058f\ufb13-\ufb17]+/g;

/** Which typeface shows a character. */
export const fontOf = (char: string): string => (ARMENIAN.test(char) ? ARMENIAN_FONT : MAIN_FONT);

/** A text in runs of one typeface each; the text itself where one is enough. */
export function inFonts(text: string): string | (string | { text: string; font: string })[] {
  if (!ARMENIAN.test(text)) return text;
  return (text.match(RUNS) ?? []).map((run) => (ARMENIAN.test(run) ? { text: run, font: ARMENIAN_FONT } : run));
}
