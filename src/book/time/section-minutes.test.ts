import { expect, test } from 'vitest';
import { bookOf, titled } from '../fixture.ts';
import { chapterMinutes } from './chapter-minutes.ts';
import { sectionMinutes } from './section-minutes.ts';

const words = (count: number) => 'word '.repeat(count).trim();
const program = 'line\n'.repeat(90);

const text = [
  words(400),
  `## Long\n\n${words(600)}\n\n### Under it\n\n${words(399)}`,
  `## Long\n\n<Listing file="a/one/x.py" />\n\n<Solution>\n\n${words(900)}\n\n</Solution>`,
  '## Short\n\nA word.',
].join('\n\n');

const [chapter] = bookOf(titled({ 'a/one': text })).chapters;
if (chapter === undefined) throw new Error('no chapter');

test('counts for each section what stands in it, folded text left out, and at least a minute', () => {
  expect([...sectionMinutes(chapter, () => program)]).toEqual([
    ['', 2],
    ['long', 5],
    ['long-1', 3],
    ['short', 1],
  ]);
});

test('sections together take as long as the chapter, but for rounding', () => {
  const minutes = [...sectionMinutes(chapter, () => program).values()];
  const sum = minutes.reduce((total, each) => total + each, 0);
  expect(Math.abs(sum - chapterMinutes(chapter, () => program).reading)).toBeLessThanOrEqual(1);
});
