import { describe, expect, test } from 'vitest';
import {
  colophonFaults,
  loneLineFaults,
  loneRowFaults,
  outsideFaults,
  runningFaults,
  strandedFaults,
  tableFaults,
} from './layout.ts';
import { bodyLines, type PageText, parsePages } from './page-text.ts';

/** A page with one line of text every 20 points, from 100 points down. */
function page(
  number: number,
  lines: readonly string[],
  head = 'Title',
  foot = String(number),
): PageText {
  const at = (text: string, top: number, left = 100) =>
    text.split(' ').map((word, i) => ({
      text: word,
      left: left + i * 5,
      right: left + i * 5 + 4,
      top,
      bottom: top + 10,
    }));
  return {
    number,
    width: 595,
    height: 842,
    words: [
      ...at(head, 40),
      ...lines.flatMap((line, i) => at(line, 100 + i * 20)),
      ...at(foot, 800),
    ],
  };
}

test('poppler’s words are read with their places', () => {
  const [first] = parsePages(
    '<page width="595.0" height="842.0">\n<word xMin="1.0" yMin="80.5" xMax="3.0" yMax="90.0">a&amp;&#8217;</word>\n</page>',
  );
  expect(first?.words).toEqual([{ text: 'a&’', left: 1, top: 80.5, right: 3, bottom: 90 }]);
  expect(bodyLines(page(1, ['one two', 'three'])).map(({ text }) => text)).toEqual([
    'one two',
    'three',
  ]);
});

describe('each rule sees what breaks it', () => {
  test('text outside its column', () => {
    const good = page(1, ['fits']);
    expect(outsideFaults([good], 96)).toEqual([]);
    const out = { ...good, words: [{ text: 'far', left: 90, right: 95, top: 100, bottom: 110 }] };
    expect(outsideFaults([out], 96)).toEqual(['page 1: "far" runs out of its column']);
  });
  test('a running head or a page number that is missing or wrong', () => {
    expect(runningFaults([page(1, [])], 'Title')).toEqual([]);
    expect(runningFaults([page(1, [], 'Other', '2')], 'Title')).toEqual([
      'page 1: no running head "Title"',
      'page 1: its foot says "2"',
    ]);
  });
  test('a heading at the foot of a page', () => {
    const pages = [page(1, ['text', 'A heading']), page(2, ['text'])];
    expect(strandedFaults(pages, ['A heading'])).toEqual([
      'page 1: "A heading" stands alone at its foot',
    ]);
    expect(strandedFaults([page(1, ['A heading', 'text']), page(2, [])], ['A heading'])).toEqual(
      [],
    );
  });
  test('a line that is left behind or sent ahead', () => {
    const paragraph = 'one two three four five six seven eight';
    const split = (a: string[], b: string[]) =>
      loneLineFaults([page(1, a), page(2, b)], [paragraph]);
    expect(split(['x', 'one two', 'three four'], ['five six', 'seven eight', 'y'])).toEqual([]);
    expect(split(['x', 'one two'], ['three four', 'five six', 'seven eight'])).toEqual([
      'page 1: its last line is the first of a paragraph',
    ]);
    expect(split(['one two', 'three four', 'five six'], ['seven eight', 'y'])).toEqual([
      'page 2: its first line is the last of a paragraph',
    ]);
  });
  test('a page of rows without heads', () => {
    const table = [
      { head: ['Symptom', 'Fix'], rows: ['1', '2', '3', '4'].map((n) => [`row ${n}`, 'a']) },
    ];
    const good = [
      page(1, ['Symptom Fix', 'row 1 a', 'row 2 a']),
      page(2, ['Symptom Fix', 'row 3 a', 'row 4 a']),
    ];
    expect(loneRowFaults(good, table)).toEqual([]);
    expect(
      loneRowFaults([good[0] as PageText, page(2, ['Symptom Fix', 'row 3 a'])], table),
    ).toEqual(['page 2: one row alone of the table "Symptom | Fix"']);
    expect(tableFaults(good, table)).toEqual([]);
    expect(tableFaults([good[0] as PageText, page(2, ['row 3 a', 'row 4 a'])], table)).toEqual([
      'page 2: rows of a table without its heads "Symptom | Fix"',
    ]);
  });
});

test('a colophon alone on the last page', () => {
  const colophon = 'Version 1.2.3, commit abcdef0, 21 November 2026.';
  expect(colophonFaults([page(1, ['Text']), page(2, ['A link', colophon])])).toEqual([]);
  expect(colophonFaults([page(1, ['Text']), page(2, [colophon])])).toEqual([
    'page 2: nothing but the colophon',
  ]);
});
