import { expect, test } from 'vitest';
import { bookOf, titled } from '../fixture.ts';
import { type IndexEntry, topicIndex } from './topic-index.ts';

const line = ({ words, places, under }: IndexEntry): unknown => [
  words,
  places.map(({ slug, anchor }) => `${slug}#${anchor}`),
  ...under.map(line),
];

test('gathers words under their letters, each place once', () => {
  const book = bookOf(
    titled({
      'a/one': '## Wire\n\n<Index topic="s0-001" term="REST; gRPC; état" />',
      'a/two': '## Calls\n\n<Index term="GRPC; 2-core machine" />\n\n<Index term="gRPC" />',
    }),
  );
  const letters = topicIndex(book);
  expect([...letters.keys()]).toEqual(['#', 'E', 'G', 'R']);
  expect(letters.get('G')?.map(line)).toEqual([['gRPC', ['a/one#wire', 'a/two#calls']]]);
});

test('what follows a colon stands under its entry, in order, with places of its own', () => {
  const book = bookOf(
    titled({
      'a/one': '## Wire\n\n<Index term="testing: units; coverage" />',
      'a/two': '## Calls\n\n<Index term="testing; testing: data" />',
    }),
  );
  expect(topicIndex(book).get('T')?.map(line)).toEqual([
    ['testing', ['a/two#calls'], ['data', ['a/two#calls']], ['units', ['a/one#wire']]],
  ]);
});

test('the wording of a requirement is no entry, and a page of the appendix has none', () => {
  const book = bookOf(
    titled({
      'a/one': '## Wire\n\n<Index topic="s0-001" term="API" />',
      'appendix/guide': '## Marks\n\n<Index term="index mark" />',
    }),
  );
  expect([...topicIndex(book).values()].flat().map(line)).toEqual([['API', ['a/one#wire']]]);
});
