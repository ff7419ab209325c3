import { expect, test } from 'vitest';
import { bookOf, entriesOf, titled } from '../fixture.ts';
import { topicIndex } from './topic-index.ts';
import { topics as kind } from './topics.ts';

const readTopics = (text: string) => entriesOf(kind, 'topics.yaml', text);

test('gathers topics and words under their letters, each place once', () => {
  const topics = readTopics(
    '- { id: s0-001, source: 0, section: X, topic: "REST; gRPC", chapters: [a/one] }\n- { id: s0-002, source: 0, section: X, topic: "gRPC", chapters: [a/two] }\n',
  );
  const book = bookOf(
    titled({
      'a/one': '## Wire\n\n<Index topic="s0-001" term="gRPC; état" />',
      'a/two': '## Calls\n\n<Index topic="s0-002" term="2-core machine" />',
    }),
  );
  const letters = topicIndex(topics, book);
  expect([...letters.keys()]).toEqual(['#', 'E', 'G', 'R']);
  expect(letters.get('G')?.[0]?.places.map(({ slug, anchor }) => `${slug}#${anchor}`)).toEqual([
    'a/one#wire',
    'a/two#calls',
  ]);
});

test('a row of as many things as chapters gives each chapter its own', () => {
  const topics = readTopics(
    '- { id: s0-001, source: 0, section: X, topic: "APIs; agile", chapters: [a/one, a/two] }\n',
  );
  const book = bookOf(titled({ 'a/one': '## Wire\n\n<Index topic="s0-001" />' }));
  const words = [...topicIndex(topics, book).values()].flat().map((entry) => entry.words);
  expect(words).toEqual(['APIs']);
});
