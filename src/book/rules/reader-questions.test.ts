import { expect, test } from 'vitest';
import { findingsOf } from '../fixture.ts';
import { frontMatter } from './front-matter.ts';
import { readerQuestions } from './reader-questions.ts';

const page = (questions: string, body = '## Measure first\n\nText.\n\n### Then cut\n\nText.\n') =>
  `---\ntitle: T\nquestions:\n${questions}\n---\n\n${body}`;
const say = (questions: string, body?: string) =>
  findingsOf(readerQuestions, { 'a/b': page(questions, body) });

test('a question that names a section of its page is right', () => {
  expect(say('  Where do I begin?: measure-first\n  And then?: then-cut')).toEqual([]);
});

test('an id that no section has is named with its line and the one that was meant', () => {
  expect(say('  Where do I begin?: measure-first\n  And then?: then-cud')).toEqual([
    'docs/a/b.mdx:5: front matter, questions: no section of this page has the id "then-cud". Did you mean "then-cut"?',
  ]);
  expect(say('  And then?: somewhere')).toEqual([
    'docs/a/b.mdx:4: front matter, questions: no section of this page has the id "somewhere". Write one of measure-first, then-cut.',
  ]);
});

test('a figure is no section', () => {
  const body = '## Measure first\n\n<Figure id="fig-a" src="a.svg" alt="A" caption="B" />\n';
  expect(say('  Where?: fig-a', body)).toHaveLength(1);
});

test('a page without sections answers no question of its own', () => {
  expect(say('  Where?: here', 'Text.\n')).toEqual([
    'docs/a/b.mdx:4: front matter, questions: no section of this page has the id "here". Give the answer a heading, or make the question a keyword.',
  ]);
});

test('a question without a section is refused', () => {
  const faults = findingsOf(frontMatter, { 'a/b': page('  And then?:') });
  expect(faults.filter((line) => line.includes('questions'))).toEqual([
    'docs/a/b.mdx:4: front matter, questions.And then?: holds nothing where words are meant. Write them, or take the line away.',
  ]);
});

test('a list of questions is for pages without a number; a chapter is told what to write', () => {
  const list = '  - And then?';
  expect(findingsOf(readerQuestions, { 'a/b': page(list) })).toEqual([
    'docs/a/b.mdx:3: front matter, questions: write the id of the section that answers it behind each question, such as "How do I undo a release?: a-way-back".',
  ]);
  expect(findingsOf(readerQuestions, { 'appendix/extra': page(list) })).toEqual([]);
  const form = findingsOf(frontMatter, { 'appendix/extra': page(list) });
  expect(form.filter((line) => line.includes('questions'))).toEqual([]);
});
