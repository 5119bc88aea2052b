import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { dataFolder, loadPacks } from '../application/load-packs.js';
import { toHtml } from './markdown.js';
import { operatorPolicies, sellerPolicies } from './policy-set.js';
import { diffTerms } from './terms-diff.js';
import { fillSeller, parseTermsFile, renderTerms, textHash, type Filling } from './terms-text.js';
import type { Words } from './wording.js';

const packs = loadPacks();
const folder = dataFolder('terms', 'words.yaml');
const fill: Filling = {
  policies: operatorPolicies([packs.get('antitreningi-kz')!], packs.get('base')!.pack),
  words: parse(readFileSync(join(folder, 'words.yaml'), 'utf8')) as Words,
  operator: { name: 'Mediary', taxId: '1', address: 'Алматы', email: 'a@b.kz', phone: '+7', dataLocation: 'KZ' },
  siteUrl: 'mediary.test',
};

describe('terms texts', () => {
  it('fill in policies in the words of the language', () => {
    const text =
      '{{policy:licence.free.term}}; {{policy:complaints.review}}; {{policy:penalty.ip}}; {{policy:refund-ratio.limit#window}}; {{operator.name}} <!-- AT-1.2a -->';
    expect(renderTerms(text, 'ru', fill).replace(/\u00a0/g, ' ')).toBe(
      '7 дней; 5 рабочих дней; 10 000 000 KZT; 30 дней; Mediary',
    );
    expect(renderTerms(text, 'en', fill)).toBe('7 days; 5 working days; 10,000,000 KZT; 30 days; Mediary');
    expect(renderTerms('{{policy:licence.free.term}}', 'kk', fill)).toBe('7 күн');
  });

  it('refuse a placeholder that nothing fills', () => {
    expect(() => renderTerms('{{policy:no.such}}', 'ru', fill)).toThrow('{{policy:no.such}}');
    expect(() => renderTerms('{{nobody.name}}', 'ru', fill)).toThrow();
  });

  it('leave no placeholder but the seller’s in any shipped document', () => {
    for (const file of readdirSync(folder).filter((f) => f.endsWith('.md'))) {
      const source = parseTermsFile(file, readFileSync(join(folder, file), 'utf8'));
      const policies = source.pack
        ? sellerPolicies(packs.get(source.pack)!, [packs.get('antitreningi-kz')!], packs.get('base')!.pack)
        : fill.policies;
      expect(renderTerms(source.body, source.lang, { ...fill, policies })).not.toMatch(/\{\{(?!seller\.)|<!--/);
    }
  });

  it('take a seller’s details into the text and its hash', () => {
    const text = fillSeller('Исполнитель: {{seller.name}}, {{seller.taxId}}', 'ru', {
      name: 'ООО «Школа»',
      taxId: '99',
      address: '',
      email: '',
    });
    expect(text).toBe('Исполнитель: ООО «Школа», 99');
    expect(textHash(text)).not.toBe(textHash(fillSeller('Исполнитель: {{seller.name}}, {{seller.taxId}}', 'ru')));
  });

  it('become HTML in which only our tags are', () => {
    const html = toHtml(
      '# Title <script>\n\n1.1. **One** [link](https://a.kz)\n1.2. Two [bad](javascript:alert(1))\n\n- a\n- b & c',
    );
    expect(html).toBe(
      '<h1>Title &lt;script&gt;</h1>\n<p>1.1. <strong>One</strong> <a href="https://a.kz" rel="noopener">link</a></p>\n<p>1.2. Two [bad](javascript:alert(1))</p>\n<ul><li>a</li><li>b &amp; c</li></ul>',
    );
  });

  it('compare by lines, and by words within a changed line', () => {
    expect(diffTerms('one\ntwo three\nfour\n', 'one\ntwo five\nfour\nsix\n')).toEqual([
      { kind: 'same', parts: [{ kind: 'same', text: 'one' }] },
      {
        kind: 'changed',
        parts: [
          { kind: 'same', text: 'two ' },
          { kind: 'removed', text: 'three' },
          { kind: 'added', text: 'five' },
        ],
      },
      { kind: 'same', parts: [{ kind: 'same', text: 'four' }] },
      { kind: 'added', parts: [{ kind: 'added', text: 'six' }] },
    ]);
  });
});
