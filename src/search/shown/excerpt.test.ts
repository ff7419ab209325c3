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
