import { expect, test } from 'vitest';
import type { Part } from '../../src/data/part.ts';
import { planOf } from './plan.ts';

const part = (id: string, kind: Part['kind'], chapters: string[]): Part => ({ id, title: id, kind, summary: '', chapters });
const contents: readonly Part[] = [
  { ...part('start', 'front', ['start/roles', 'start/test']), unnumbered: ['start/test'] },
  ...['programming', 'data-engineering', 'deployment', 'cloud', 'ethics', 'soft-skills'].map((id) =>
    part(id, 'pillar', [`${id}/one`]),
  ),
  part('pathways', 'pathway', ['pathways/job']),
  part('appendix', 'appendix', ['appendix/answers']),
];

const numbered = (plan: ReturnType<typeof planOf>) =>
  plan.contents
    .filter(({ kind }) => kind !== 'appendix')
    .flatMap(({ chapters, unnumbered = [] }) => chapters.filter((slug) => !unnumbered.includes(slug)));

test('the book has as many chapters as asked for, each under a name of its own', () => {
  for (const size of [20, 30, 50]) {
    const slugs = numbered(planOf(contents, size));
    expect(slugs).toHaveLength(size);
    expect(new Set(slugs).size).toBe(size);
  }
});

test('the largest part of the whole book has a dozen chapters', () => {
  const sizes = planOf(contents, 50).contents.filter(({ kind }) => kind !== 'appendix').map(({ chapters }) => chapters.length);
  expect(Math.max(...sizes)).toBe(12);
});

test('a book cannot shrink', () => {
  expect(() => planOf(contents, 3)).toThrow('chapters already');
});
