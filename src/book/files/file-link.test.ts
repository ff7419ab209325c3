import { expect, test } from 'vitest';
import { pageOfLink } from './file-link.ts';

test.each([
  ['../b/two.mdx#x', { slug: 'b/two', anchor: 'x' }],
  ['./two.mdx', { slug: 'a/two', anchor: '' }],
  ['../b/index.mdx', { slug: 'b', anchor: '' }],
  ['../index.mdx', { slug: '', anchor: '' }],
  ['https://example.org/x.md', undefined],
  ['#here', undefined],
])('%s', (url, page) => {
  expect(pageOfLink('docs/a/one.mdx', url)).toEqual(page);
});
