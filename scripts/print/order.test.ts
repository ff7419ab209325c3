import { expect, test } from 'vitest';
import type { Part } from '../../src/data/part.ts';
import { printedParts, printedSlugs } from './order.ts';

const part = (id: string, kind: Part['kind'], chapters: string[]): Part => ({
  id,
  title: id,
  kind,
  summary: '',
  chapters,
});

const contents = [
  part('programming', 'pillar', ['programming/a']),
  part('paths', 'appendix', ['paths/mlops']),
  part('appendix', 'appendix', ['appendix/answers', 'appendix/glossary', 'appendix/progress']),
  part('contributing', 'appendix', ['contributing/print']),
];

test('chapters have sheets of their own; the book binds in its registers only', () => {
  expect(printedSlugs(contents)).toEqual(['programming/a']);
  expect(printedParts(contents).map(({ chapters }) => chapters)).toEqual([
    ['programming/a'],
    ['appendix/glossary'],
  ]);
});
