import { expect, test } from 'vitest';
import { reportUrl, withSection } from './report.ts';

const site = {
  repository: 'https://example.org/book.git',
  site: 'https://example.org',
  base: '/book/',
  version: '1.2.3',
};
const url = reportUrl(site, { title: 'Clean & modular', slug: 'a/b', section: undefined });

test('fills in page and version', () => {
  const { origin, pathname, searchParams } = new URL(url);
  expect(origin + pathname).toBe('https://example.org/book/issues/new');
  expect(searchParams.get('title')).toBe('Clean & modular: ');
  expect(searchParams.get('body')).toMatch(
    /Page: https:\/\/example.org\/book\/a\/b\/\nVersion: 1.2.3$/u,
  );
});

test('puts the section in, once', () => {
  const twice = withSection(withSection(url, 'One'), 'Two');
  expect(new URL(twice).searchParams.get('body')).toMatch(/b\/\nSection: Two\nVersion: 1.2.3$/u);
});
