import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import mantine from 'postcss-preset-mantine';
import simpleVars from 'postcss-simple-vars';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** tsc proves the keys of each text file; this proves that no language lacks a file. */
function everyLanguage(): Plugin {
  return {
    name: 'mediary:every-language',
    buildStart() {
      const files = (lang: string): string =>
        readdirSync(here(`src/texts/${lang}`))
          .sort()
          .join(' ');
      for (const lang of ['kk', 'en']) {
        if (files(lang) !== files('ru')) this.error(`src/texts/${lang} must have the files of src/texts/ru`);
      }
    },
  };
}

export default defineConfig({
  root: here('.'),
  base: '/',
  plugins: [react(), everyLanguage()],
  resolve: { conditions: ['mediary-src', 'module', 'browser', 'development|production'] },
  css: {
    postcss: {
      plugins: [
        mantine(),
        simpleVars({
          variables: {
            'mantine-breakpoint-xs': '36em',
            'mantine-breakpoint-sm': '48em',
            'mantine-breakpoint-md': '62em',
            'mantine-breakpoint-lg': '75em',
            'mantine-breakpoint-xl': '88em',
          },
        }),
      ],
    },
  },
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    target: 'es2023',
    sourcemap: false,
    chunkSizeWarningLimit: 700,
    // Fonts and icons stay files, so that the page's policy needs no `data:`.
    assetsInlineLimit: 0,
  },
});
