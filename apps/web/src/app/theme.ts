import { createTheme, defaultVariantColorsResolver } from '@mantine/core';
import type { CSSVariablesResolver, MantineColorsTuple, MantineThemeOverride } from '@mantine/core';
import { accentShades } from './accent.js';

/** The house accent; the operator may set another, a seller its own on its own pages. */
export const DEFAULT_ACCENT = '#3f51b5';

/** Words of state have five tones, each readable (AA) on its ground in both schemes. Nothing else names raw colours. */
const TONES = ['neutral', 'info', 'good', 'warn', 'bad'] as const;
export type Tone = (typeof TONES)[number];

const LIGHT: Record<Tone, [text: string, ground: string, line: string]> = {
  neutral: ['#454d56', '#eef0f3', '#c5cbd3'],
  info: ['#1f5a94', '#e5f0fa', '#8fbbe2'],
  good: ['#1a6a3a', '#e3f4e9', '#86c79f'],
  warn: ['#7d4c00', '#fdf0d3', '#e2b45c'],
  bad: ['#a8201a', '#fde9e7', '#eb9a94'],
};
const DARK: Record<Tone, [text: string, ground: string, line: string]> = {
  neutral: ['#c3c9d0', '#2d3137', '#4b525b'],
  info: ['#93c5f3', '#16293d', '#2f587f'],
  good: ['#86d9a5', '#16301f', '#2f6a45'],
  warn: ['#f0c574', '#382a10', '#7a5c20'],
  bad: ['#ffa39b', '#3c1b19', '#85403b'],
};

/** Mantine's greys of the dark scheme, with the cool cast of our surfaces. */
const DARK_GREYS: MantineColorsTuple = [
  '#d3d8de',
  '#b8bfc8',
  '#8d959f',
  '#6b737d',
  '#434a53',
  '#3a4048',
  '#272b31',
  '#1d2024',
  '#17191d',
  '#111316',
];

function toneVariables(tones: Record<Tone, [string, string, string]>): Record<string, string> {
  return Object.fromEntries(
    TONES.flatMap((tone) => [
      [`--tone-${tone}-text`, tones[tone][0]],
      [`--tone-${tone}-ground`, tones[tone][1]],
      [`--tone-${tone}-line`, tones[tone][2]],
    ]),
  );
}

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    ...toneVariables(LIGHT),
    '--mediary-ground': '#f6f7f9',
    '--mediary-surface': '#ffffff',
    '--mantine-color-text': '#1d2127',
    '--mantine-color-dimmed': '#5a626c',
    '--mantine-color-placeholder': '#6b737d',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-default-border': '#d3d8de',
    '--mantine-color-anchor': 'var(--mantine-color-accent-7)',
  },
  dark: {
    ...toneVariables(DARK),
    '--mediary-ground': '#15171a',
    '--mediary-surface': '#1d2024',
    '--mantine-color-body': '#1d2024',
    '--mantine-color-text': '#e4e7eb',
    '--mantine-color-dimmed': '#a5adb6',
    '--mantine-color-placeholder': '#8d959f',
    '--mantine-color-error': '#ff9d94',
    '--mantine-color-default-border': '#3a4048',
    '--mantine-color-anchor': 'var(--mantine-color-accent-3)',
    '--mantine-color-accent-light-color': 'var(--mantine-color-accent-2)',
  },
});

/** Mantine's own light grounds with words of the same colour fall short of AA: ours are used instead. */
const TONE_OF: Record<string, Tone> = { red: 'bad', yellow: 'warn', green: 'good' };

/** `words` are those of parts that Mantine draws by itself. */
export function themeOf(accent: string, words: { close: string }): MantineThemeOverride {
  return createTheme({
    primaryColor: 'accent',
    primaryShade: { light: 7, dark: 7 },
    colors: { accent: accentShades(accent) as unknown as MantineColorsTuple, dark: DARK_GREYS },
    fontFamily: "'Inter Variable', system-ui, sans-serif",
    fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
    headings: {
      fontWeight: '650',
      sizes: {
        h1: { fontSize: '1.625rem', lineHeight: '1.25' },
        h2: { fontSize: '1.25rem', lineHeight: '1.3' },
        h3: { fontSize: '1.0625rem', lineHeight: '1.4' },
        h4: { fontSize: '0.9375rem', lineHeight: '1.45' },
      },
    },
    // 8-point rhythm; `xs` is its half.
    spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
    radius: { xs: '3px', sm: '5px', md: '8px', lg: '12px', xl: '20px' },
    defaultRadius: 'md',
    shadows: {
      xs: '0 1px 2px rgb(16 24 40 / 6%)',
      sm: '0 1px 3px rgb(16 24 40 / 10%), 0 1px 2px rgb(16 24 40 / 6%)',
      md: '0 6px 16px rgb(16 24 40 / 12%)',
      lg: '0 12px 28px rgb(16 24 40 / 16%)',
      xl: '0 20px 48px rgb(16 24 40 / 20%)',
    },
    cursorType: 'pointer',
    respectReducedMotion: true,
    variantColorResolver(input) {
      // Mantine's red is too light for white words; dangerous acts use our own pair.
      if (input.color === 'red' && input.variant === 'filled') {
        return { background: '#b3261e', hover: '#951f18', color: '#ffffff', border: 'none' };
      }
      const tone = input.variant === 'light' ? TONE_OF[input.color ?? ''] : undefined;
      if (tone) {
        const ground = `var(--tone-${tone}-ground)`;
        return { background: ground, hover: ground, color: `var(--tone-${tone}-text)`, border: 'none' };
      }
      return defaultVariantColorsResolver(input);
    },
    components: {
      Tooltip: {
        defaultProps: { multiline: true, maw: 320, withArrow: true, events: { hover: true, focus: true, touch: true } },
      },
      Popover: { defaultProps: { shadow: 'md', withArrow: true } },
      // The placeholder is a focusable child that is no menu item, which screen readers stumble over.
      Menu: { defaultProps: { shadow: 'md', withInitialFocusPlaceholder: false } },
      Notification: {
        defaultProps: { closeButtonProps: { 'aria-label': words.close } },
        styles: { description: { color: 'var(--mantine-color-dimmed)' } },
      },
      Drawer: { defaultProps: { position: 'right', size: 'md' } },
      InputWrapper: { styles: { label: { marginBottom: 4 }, description: { marginBottom: 4 } } },
      Anchor: { defaultProps: { underline: 'always' } },
    },
  });
}
