import { expect, test } from 'vitest';
import { type BookFacts, headTags, type PageFacts, structuredData } from './structured.ts';

const book: BookFacts = { title: 'B', description: 'D', url: 'https://e.org/b/', version: '1.0.0' };
const chapter: PageFacts = {
  slug: 'a/x',
  title: '</script>X',
  description: 'Says x.',
  number: 2,
  level: 'foundation',
  modified: new Date('2026-11-21T00:00:00Z'),
};

test('a chapter is a part of the book, the first page the book itself, an index neither', () => {
  expect(structuredData(chapter, book)).toMatchObject({
    '@type': ['Chapter', 'LearningResource'],
    position: 2,
    url: 'https://e.org/b/a/x/',
    isPartOf: { '@id': 'https://e.org/b/#book' },
  });
  expect(structuredData({ ...chapter, slug: '' }, book)).toMatchObject({ '@type': 'Book' });
  expect(structuredData({ ...chapter, number: undefined }, book)).toBeUndefined();
});

test('the head names card, feed and plain text, and cannot be broken out of', () => {
  const tags = headTags(chapter, book);
  const hrefs = tags.map(({ attrs }) => attrs.content ?? attrs.href);
  expect(hrefs).toContain('https://e.org/b/cards/a/x.png');
  expect(hrefs).toContain('https://e.org/b/a/x.md');
  expect(tags.find(({ tag }) => tag === 'script')?.content).not.toContain('</script>');
});
