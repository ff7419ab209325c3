import { expect, test, vi } from 'vitest';
import { keepStyles, listingStyles, onFirstUse, remembered } from './once.ts';

test('a page has one first use', () => {
  const [page, other] = [{}, {}];
  expect([page, page, other, page].map(onFirstUse)).toEqual([true, false, true, false]);
});

test('a key is rendered once, also when two ask at the same time', async () => {
  const render = vi.fn(async () => '<pre>');
  expect(await Promise.all([remembered('a', render), remembered('a', render)])).toEqual([
    '<pre>',
    '<pre>',
  ]);
  expect(await remembered('b', async () => '<p>')).toBe('<p>');
  expect(render).toHaveBeenCalledOnce();
});

test('what failed is tried again', async () => {
  const fail = () => Promise.reject(new Error('no such language'));
  await expect(remembered('c', fail)).rejects.toThrow('no such language');
  expect(await remembered('c', async () => '<pre>')).toBe('<pre>');
});

test('a page that renders no listing gets their style sheets, once', () => {
  const [page, other] = [{}, {}];
  expect(listingStyles(page)).toBe('');
  const html = '<div><link rel="stylesheet" href="/ec.css"><script src="/ec.js"></script></div>';
  expect(keepStyles(html)).toBe(html);
  expect([page, page, other].map(listingStyles)).toEqual([
    '<link rel="stylesheet" href="/ec.css">',
    '',
    '<link rel="stylesheet" href="/ec.css">',
  ]);
});
