import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { fromRoot } from '../files/root.ts';
import { citationBibtex, citationLine } from './citing.ts';

const page = {
  author: 'The contributors of B’s Book',
  book: 'B’s Book',
  version: '1.2.0',
  title: 'R&D_costs: 50% of {x} ~ \\n',
  number: 5,
  reviewed: new Date('2026-11-21T00:00:00Z'),
  url: 'https://example.org/b/a/costs/',
  slug: 'a/costs',
};

/** As a program that takes BibTeX reads the entry. */
function read(bibtex: string) {
  const load = createRequire(fromRoot('package.json'));
  const { Cite } = load('@citation-js/core') as typeof import('@citation-js/core');
  load('@citation-js/plugin-bibtex');
  const { data } = new Cite(bibtex);
  expect(data).toHaveLength(1);
  return data[0];
}

test('the line names who, when, what, where, and which version', () => {
  expect(citationLine({ ...page, title: 'Costs' })).toBe(
    'The contributors of B’s Book (2026). Costs. In B’s Book, chapter 5, version 1.2.0, reviewed 2026-11-21. https://example.org/b/a/costs/',
  );
});

test('what stands on a page without a number is cited without one', () => {
  const loose = { ...page, number: undefined };
  expect(citationLine(loose)).not.toContain('chapter');
  expect(citationBibtex(loose)).not.toContain('chapter');
});

test('the entry says the same to a program that reads BibTeX, whatever the title holds', () => {
  expect(read(citationBibtex(page))).toMatchObject({
    id: 'handbook-costs',
    type: 'chapter',
    title: page.title,
    'container-title': "B's Book",
    'chapter-number': '5',
    // TeX sets the straight sign as the curly one.
    author: [{ family: "The contributors of B's Book" }],
    issued: { 'date-parts': [[2026]] },
    note: 'Version 1.2.0, reviewed 2026-11-21',
    URL: page.url,
  });
});
