import { expect, test } from 'vitest';
import { bookOf } from './rules/fixture.ts';
import { topicIndex } from './topic-index.ts';
import { readTopics } from './topics.ts';

test('gathers topics and words under their letters, each place once', () => {
  const topics = readTopics(
    '- { id: s0-001, section: X, topic: "REST; gRPC", chapters: [a/one] }\n- { id: s0-002, section: X, topic: "gRPC", chapters: [a/two] }\n',
  );
  const book = bookOf({
    'a/one': '## Wire\n\n<Index topic="s0-001" term="gRPC; état" />',
    'a/two': '## Calls\n\n<Index topic="s0-002" term="2-core machine" />',
  });
  const letters = topicIndex(topics, book);
  expect([...letters.keys()]).toEqual(['#', 'E', 'G', 'R']);
  expect(letters.get('G')?.[0]?.places.map(({ slug, anchor }) => `${slug}#${anchor}`)).toEqual([
    'a/one#wire',
    'a/two#calls',
  ]);
});
