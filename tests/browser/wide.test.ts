/** What is wider than the text, printed by itself: it fits with its type, or print stops at its line. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Assembler } from '../../scripts/print/assemble.ts';
import { startChromium } from '../../scripts/print/chromium.ts';
import type { Engine } from '../../scripts/print/engine.ts';
import { edition } from '../../scripts/print/fixtures/edition.ts';
import { fixtureContents, writeFixtureSite } from '../../scripts/print/fixtures/site.ts';
import { papers } from '../../scripts/print/papers.ts';
import { printSheet } from '../../scripts/print/sheets.ts';
import { parseFragment, textOf } from '../../scripts/print/tree.ts';
import { renderMath } from '../../src/markdown/math.ts';
import { outsideFaults } from '../print/layout.ts';
import { bare, textOfPage } from '../print/page-text.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { describeWith, missingTool } from './needs.ts';
import { makeSheet } from './print/sheet.ts';

const slug = 'deployment/folded-things';
const folder = temporaryFolder('wide');
let engine: Engine;

const letters = (name: string, count = 120) =>
  name + 'abcdefghij'.repeat(count / 10).slice(0, count - name.length);
const row = (tag: string, count: number, cell: (index: number) => string) =>
  `<tr>${Array.from({ length: count }, (_, i) => `<${tag}>${cell(i)}</${tag}>`).join('')}</tr>`;
const table = (columns: number, cell: (index: number) => string) =>
  `<table><thead>${row('th', columns, (i) => `column${i}`)}</thead><tbody>${row('td', columns, cell)}</tbody></table>`;
const sum = (terms: number, name: string) =>
  Array.from({ length: terms }, (_, i) => `${name}_{${i}} x_{${i}}`).join(' + ');
const nested = (depth: number, inside: string): string =>
  depth === 0 ? inside : `<ul><li>step ${depth}${nested(depth - 1, inside)}</li></ul>`;

/** Each is wider than the text as it comes. */
const fitting: readonly string[] = [
  table(14, (i) => `value000000${i}`),
  table(3, (i) => letters(`cell${i}`)),
  table(2, (i) => `<code>${letters(`code_${i}`)}</code>`),
  table(2, (i) => table(2, () => letters(`in${i}`, 60))),
  nested(
    4,
    table(8, (i) => `listed00000${i}`),
  ),
  `<aside class="note">${table(9, (i) => `noted000000${i}`)}</aside>`,
  `<p>${letters('word')}</p>`,
  nested(6, `<strong>${letters('bold')}</strong>`),
  `<h2 id="wide">${letters('heading')}</h2>`,
  `<blockquote><p>${letters('quoted')}</p></blockquote>`,
  `<dl><dt>${letters('term')}</dt><dd>${letters('meaning')}</dd></dl>`,
  `<aside class="note"><p class="note-title">${letters('title')}</p></aside>`,
  '<svg width="1600" height="90"><text x="1500" y="40">drawn</text></svg>',
  '<svg width="1600" height="90" viewBox="0 0 1600 90"><text x="1500" y="40">seen</text></svg>',
  nested(5, `<pre><code>${letters('listing')}</code></pre>`),
  '<p>Everything stands before these words.</p>',
];
const formulas: readonly string[] = [
  renderMath(sum(60, '\\beta'), true),
  `<p>so ${renderMath(sum(20, '\\gamma'), false)} holds</p>`,
  renderMath(`\\frac{${sum(11, 'a')}}{b}`, true),
];

/** Letters that a text has more often than a sheet; a broken word stands on several lines of several columns. */
function lost(written: string, printed: string): string[] {
  const count = (text: string) => Map.groupBy(bare(text), (letter) => letter);
  const there = count(printed);
  return [...count(written)]
    .filter(([letter, uses]) => uses.length > (there.get(letter)?.length ?? 0))
    .map(([letter]) => letter);
}

/** Each with what is said of it. */
const refused: readonly (readonly [string, string, string])[] = [
  [
    'a table of sixty columns',
    table(60, (i) => `value${i}`),
    'a table of 60 columns, "column0", is wider than A4',
  ],
  [
    'a fraction of forty terms',
    renderMath(`\\frac{${sum(40, 'a')}}{b}`, true),
    'a formula, "\\frac{a_{0} x_{0} + a_{1} x_{1}',
  ],
  ['lists as deep as the page is wide', nested(40, 'the deepest'), 'is wider than A4'],
];

const assembled = (name: string, body: string) => {
  const dist = join(folder, name);
  writeFixtureSite(dist, { [slug]: { title: 'Things that are wide', body } });
  const editionOf = () => edition;
  return new Assembler({ dist, base: '/', contents: fixtureContents, edition, editionOf }).chapter(
    slug,
  );
};

describeWith(missingTool('chromium', 'qpdf', 'pdftotext'), 'what is wider than the text', () => {
  beforeAll(async () => {
    writeFileSync(join(folder, 'print.css'), printSheet());
    engine = await startChromium();
  });
  afterAll(() => engine?.close());

  test.each(papers)(
    'stays in its column on $name, whole, and all type has its size',
    async (paper) => {
      const body = [...formulas, ...fitting].join('\n');
      const sheet = await makeSheet(assembled('fitting', body), paper, folder, {
        folder,
        engine,
        edition,
      });
      expect(outsideFaults(sheet.pages, 96)).toEqual([]);
      const words = sheet.pages.flatMap((page) => page.words);
      const plain = words.find(({ text }) => text === 'Everything');
      // The box of a word of 10.75 points, as poppler measures it.
      expect((plain?.bottom ?? 0) - (plain?.top ?? 0)).toBeCloseTo(14.73, 1);
      const written = textOf({ type: 'root', children: parseFragment(fitting.join(' ')) });
      expect(lost(written, words.map(({ text }) => text).join(''))).toEqual([]);
      // The last terms of the two sums and of the fraction.
      for (const last of ['β59x59', 'γ19x19', 'a10x10'])
        expect(bare(sheet.pages.map(textOfPage).join(''))).toContain(last);
    },
  );

  test.each(refused)('%s stops print at its line', async (_, html, said) => {
    const [a4] = papers;
    if (a4 === undefined) throw new Error('there is no paper');
    const made = makeSheet(assembled('refused', html), a4, folder, { folder, engine, edition });
    await expect(made).rejects.toThrow(said);
  });
});
