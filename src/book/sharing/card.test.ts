import { expect, test } from 'vitest';
import { bookFace, cardSvg, type Face, wrap } from './card.ts';

/** Every letter half as wide as the type is high. */
const even: Face = {
  widthOf: (text, size) => (text.length * size) / 2,
  outline: (text, size, x, y) => `[${text} ${size} ${x} ${Math.round(y)}]`,
};

test('breaks a title between words', () => {
  expect(wrap('one two three', 10, 40, even)).toEqual(['one two', 'three']);
  expect(wrap('incomprehensibilities', 10, 40, even)).toEqual(['incomprehensibilities']);
});

test('sets a long title smaller, never more than three lines of it while it can', () => {
  const card = { kicker: 'K', book: 'B' };
  expect(cardSvg({ ...card, title: 'APIs' }, even)).toContain('[APIs 84');
  const long = 'A title that is so long that nobody will ever read the whole of it in passing by';
  expect(cardSvg({ ...card, title: long }, even)).not.toContain(' 84 ');
});

test('the book’s face has outlines', () => {
  expect(bookFace().widthOf('M', 100)).toBeGreaterThan(50);
  expect(bookFace().outline('M', 100, 0, 0)).toContain('<path d="M');
});
