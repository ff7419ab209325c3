import { expect, test } from 'vitest';
import { bookOf, titled } from '../fixture.ts';
import { studyOrder } from './study-order.ts';

const page = (...needs: string[]) =>
  `---\ntitle: T\nprerequisites: [${needs.join(', ')}]\n---\n\nText.`;

const book = bookOf(
  titled({
    'a/base': page(),
    'a/middle': page('a/base'),
    'a/top': page('a/middle'),
    'a/alone': page(),
    'a/one': page('a/two'),
    'a/two': page('a/one'),
  }),
);

const order = (...slugs: string[]) => studyOrder(slugs, book).map(({ slug }) => slug);

test('keeps the path’s order where it can be followed', () => {
  expect(order('a/alone', 'a/base')).toEqual(['a/alone', 'a/base']);
});

test('puts what a chapter builds on before it, though the path does not name it', () => {
  expect(order('a/top', 'a/alone', 'a/base')).toEqual(['a/base', 'a/middle', 'a/top', 'a/alone']);
});

test('a circle ends, and an unknown slug is passed over', () => {
  expect(order('a/one', 'a/none')).toEqual(['a/two', 'a/one']);
});
