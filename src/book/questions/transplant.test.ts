import { expect, test } from 'vitest';
import { h, parseFragment, serialize } from '../html/tree.ts';
import { transplant } from './transplant.ts';

test('gives ids a prefix and keeps links whole', () => {
  const piece = h(
    'div',
    parseFragment(
      '<h3 id="a" aria-labelledby="a b">x</h3><label for="a"></label><a href="#a">own</a><a href="#q">piece</a><a href="#fig">page</a><a href="/c/#d">far</a>',
    ),
  );
  transplant(piece, { url: '/m/n/', prefix: 'm-n' }, ['q']);
  expect(serialize(piece.children)).toBe(
    '<h3 id="m-n-a" aria-labelledby="m-n-a b">x</h3><label for="m-n-a"></label><a href="#m-n-a">own</a><a href="#m-n-q">piece</a><a href="/m/n/#fig">page</a><a href="/c/#d">far</a>',
  );
});
