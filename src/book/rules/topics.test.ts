import { expect, test } from 'vitest';
import { bookOf, entriesOf, findingsOf, titled } from '../fixture.ts';
import { marksOf } from '../topics/marks.ts';
import { topics as kind } from '../topics/topics.ts';
import { topicsRule } from './topics.ts';

const topics = `- { id: s0-001, source: 0, section: "X", topic: "Flask", chapters: [a/b] }
- { id: s0-002, source: 0, section: "X", topic: "unwritten", chapters: [a/none] }
`;
const check = (body: string) =>
  findingsOf(
    topicsRule(() => entriesOf(kind, 'topics.yaml', topics)),
    { 'a/b': body },
  );

test('passes when the topics of written chapters have their sections', () => {
  expect(check('## Frameworks\n\n<Index topic="s0-001" term="WSGI; ASGI" />\n\nText.')).toEqual([]);
});

test('reports a topic of a written chapter that points nowhere', () => {
  expect(check('## Frameworks\n\nText.')).toEqual([
    'docs/a/b.mdx:1: topic s0-001 (Flask) points nowhere. Put <Index topic="s0-001" term="…" /> in the section that teaches it.',
  ]);
});

test('reports marks that print nothing or name nothing known', () => {
  expect(
    check('<Index topic="s0-001" />\n\n<Index topic="s9-999" term="WSGI" />\n\n<Index />'),
  ).toEqual([
    'docs/a/b.mdx:5: <Index>: name in term what a reader would look up.',
    'docs/a/b.mdx:7: <Index>: there is no topic "s9-999" in src/data/topics.yaml.',
    'docs/a/b.mdx:9: <Index>: name in term what a reader would look up.',
  ]);
});

test('reports words that the index would print twice', () => {
  expect(
    check(
      '<Index topic="s0-001" term="ETL frameworks; test: unit tests" />\n\n<Index term="ETL framework; as of; test: Unit test" />\n\n<Index term="ETL frameworks; unit test" />',
    ),
  ).toEqual([
    'docs/a/b.mdx:7: <Index>: the index has "ETL frameworks" already, from docs/a/b.mdx:5. Write it for "ETL framework" too, so that both stand together.',
    'docs/a/b.mdx:7: <Index>: the index has "unit tests" already, from docs/a/b.mdx:5. Write it for "Unit test" too, so that both stand together.',
  ]);
});

test('a mark belongs to the section before it, or to the chapter', () => {
  const [chapter] = bookOf(
    titled({
      'a/b': '<Index term="one" />\n\n## Big *step*\n\n<Index term="two; three" />',
    }),
  ).chapters;
  const marks = chapter === undefined ? [] : marksOf(chapter);
  expect(marks.map(({ title, anchor, terms }) => ({ title, anchor, terms }))).toEqual([
    { title: 'T', anchor: '', terms: [{ entry: 'one' }] },
    { title: 'Big step', anchor: 'big-step', terms: [{ entry: 'two' }, { entry: 'three' }] },
  ]);
});
