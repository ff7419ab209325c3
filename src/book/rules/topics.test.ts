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
    'docs/a/b.mdx:1: topic s0-001 (Flask) points nowhere. Put <Index topic="s0-001" /> in the section that teaches it.',
  ]);
});

test('reports marks that name nothing or nothing known', () => {
  expect(check('<Index topic="s0-001" />\n\n<Index topic="s9-999" />\n\n<Index />')).toEqual([
    'docs/a/b.mdx:7: <Index>: there is no topic "s9-999" in src/data/topics.yaml.',
    'docs/a/b.mdx:9: <Index>: name a topic or a term.',
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
    { title: 'T', anchor: '', terms: ['one'] },
    { title: 'Big step', anchor: 'big-step', terms: ['two', 'three'] },
  ]);
});
