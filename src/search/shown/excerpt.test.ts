import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptOf } from './excerpt.ts';

test('marks the words and cuts around them', () => {
  const content = `${'before '.repeat(50)}the model registry ${'after '.repeat(50)}`.trim();
  const excerpt = excerptOf(content, [51, 52]);
  expect(excerpt).toContain('<mark>model</mark> <mark>registry</mark>');
  expect(excerpt.startsWith('… ')).toBe(true);
  expect(excerpt.endsWith(' …')).toBe(true);
});

test('a mark leaves out the punctuation around a word, and no letter of it', () => {
  const marked = (word: string) => excerptOf(`see ${word} here`, [1]);
  expect(marked('model,')).toBe('see <mark>model</mark>, here');
  expect(marked('(«drift»)')).toBe('see («<mark>drift</mark>») here');
  expect(marked('states[-1].model:')).toBe('see <mark>states[-1].model</mark>: here');
  expect(marked('C++.')).toBe('see <mark>C++</mark>. here');
  expect(marked('<=')).toBe('see <mark>&lt;=</mark> here');
});

test('prefers the place with most of the words', () => {
  const content = `one ${'x '.repeat(80)}two three ${'y '.repeat(80)}`;
  expect(excerptOf(content, [0, 81, 82])).toContain('<mark>two</mark> <mark>three</mark>');
});

test('no text becomes markup', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), fc.array(fc.nat(60)), (content, positions) => {
      const bare = excerptOf(`<img onerror=x> ${content}`, positions).replaceAll(/<\/?mark>/gu, '');
      expect(bare).not.toMatch(/[<>"]/u);
    }),
  );
});
