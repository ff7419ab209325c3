import { expect, test } from 'vitest';
import { FrontMatterError, readFrontMatter } from './front-matter.ts';

test('reads keys with their lines, past a byte-order mark and Windows line ends', () => {
  const { data, lines } = readFrontMatter(
    '\u{FEFF}---\r\ntitle: A\r\ntopics: [x,\r\n  y]\r\nlab: b/c\r\n---\r\n',
  );
  expect(data).toEqual({ title: 'A', topics: ['x', 'y'], lab: 'b/c' });
  expect([...lines]).toEqual([
    ['title', 2],
    ['topics', 3],
    ['lab', 5],
  ]);
});

test.each([
  ['# Title', 1, 'front matter is missing'],
  ['', 1, 'front matter is missing'],
  ['---\ntitle: A\n', 1, 'never closes'],
  ['---\ntitle: A\nb: "open\n---\n', 4, 'is not YAML'],
  ['---\n- a\n---\n', 2, 'holds no keys'],
  ['---\ntitle: A\ntitle: B\n---\n', 3, 'Map keys must be unique'],
])('%j fails on line %i: %s', (text, line, message) => {
  let error: unknown;
  try {
    readFrontMatter(text);
  } catch (caught) {
    error = caught;
  }
  expect(error).toBeInstanceOf(FrontMatterError);
  expect((error as FrontMatterError).message).toContain(message);
  expect((error as FrontMatterError).line).toBe(line);
});
