import { expect, it } from 'vitest';
import { parseMetaRefresh } from './meta-refresh.ts';

it.each([
  ['0;url=/a', '/a'],
  ['0; URL=/a', '/a'],
  ['0, url = /a', '/a'],
  ['0 url=/a', '/a'],
  ['0;/a', '/a'],
  ['0 /a', '/a'],
  ['0;url="/a"x', '/a'],
  ["0;url='/a", '/a'],
  ["0;'/a'", '/a'],
  ['0;url', 'url'],
  ['0;url /a', 'url /a'],
  ['0;ur=/a', 'ur=/a'],
  ['.5;url=/a', '/a'],
  ['1.5.2;url=/a', '/a'],
  [' 5 ; url=/a', '/a'],
  ['5', undefined],
  ['5;', undefined],
  ['', undefined],
  ['x;url=/a', undefined],
  ['-1;url=/a', undefined],
  ['5x;url=/a', undefined],
  ['url=/a', undefined],
])('%j: %j', (content, url) => {
  expect(parseMetaRefresh(content)).toBe(url);
});
