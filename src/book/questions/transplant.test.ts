import { expect, test } from 'vitest';
import { insideOf, piecesOf, transplant, without } from './transplant.ts';

test('finds pieces by class, the outermost only', () => {
  const html = '<p class="a">1</p><div><p class="b a">2<i class="a">3</i></p></div>';
  expect(piecesOf(html, 'a')).toEqual([
    '<p class="a">1</p>',
    '<p class="b a">2<i class="a">3</i></p>',
  ]);
  expect(insideOf(html, 'b')).toBe('2<i class="a">3</i>');
  expect(insideOf(html, 'c')).toBeUndefined();
});

test('takes parts out by class', () => {
  expect(without('<p>1<b class="x">2</b></p><i class="y">3</i>', ['x', 'y'])).toBe('<p>1</p>');
});

test('gives ids a prefix and keeps links whole', () => {
  const html =
    '<h3 id="a" aria-labelledby="a b">x</h3><a href="#a">own</a><a href="#fig">page</a><a href="/c/#d">far</a>';
  expect(transplant(html, { url: '/m/n/', prefix: 'm-n' })).toBe(
    '<h3 id="m-n-a" aria-labelledby="m-n-a b">x</h3><a href="#m-n-a">own</a><a href="/m/n/#fig">page</a><a href="/c/#d">far</a>',
  );
});
