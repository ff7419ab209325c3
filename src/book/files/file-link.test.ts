import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageOfLink, urlOfFileLink } from './file-link.ts';

test.each([
  ['../b/two.mdx#x', { slug: 'b/two', query: '', anchor: 'x' }],
  ['../b/two.mdx?y=1#x', { slug: 'b/two', query: '?y=1', anchor: 'x' }],
  ['./two.mdx', { slug: 'a/two', query: '', anchor: '' }],
  ['../b/index.mdx', { slug: 'b', query: '', anchor: '' }],
  ['../index.mdx', { slug: '', query: '', anchor: '' }],
  ['https://example.org/x.md', undefined],
  ['#here', undefined],
])('%s', (url, page) => {
  expect(pageOfLink('docs/a/one.mdx', url)).toEqual(page);
});

describe('addresses of links to files', () => {
  let name: string;
  beforeAll(() => {
    const folder = mkdtempSync('docs/_links-');
    writeFileSync(join(folder, 'b.mdx'), '');
    name = folder.replace(/^docs\//u, '');
  });
  afterAll(() => rmSync(`docs/${name}`, { recursive: true }));
  const from = (href: string) => urlOfFileLink(`docs/${name}/a.mdx`, href);

  test('become the address of the page', () => {
    expect(from('b.mdx')).toBe(`/${name}/b/`);
    expect(from('b.mdx#part')).toBe(`/${name}/b/#part`);
    expect(from('../index.mdx')).toBe('/');
    expect(from('b.mdx?y=1#part')).toBe(`/${name}/b/?y=1#part`);
  });

  test.each(['https://example.org/a.md', '/a.mdx', '#part', 'a.pdf'])(
    '%s is left alone',
    (href) => {
      expect(from(href)).toBeUndefined();
    },
  );

  test('to nothing, or out of the book, are refused with what to do', () => {
    expect(() => from('c.mdx')).toThrow('does not exist. Correct the path');
    expect(() => from('../../README.md')).toThrow('leaves docs/');
  });
});
