import { expect, test } from 'vitest';
import { checkBook } from './check.ts';
import { formatFinding } from './finding.ts';
import { labsOf } from './rules/fixture.ts';

test('a page that cannot be read is a finding with its line, and does not hide the others', () => {
  const sources = [
    { file: 'docs/a/bad.mdx', slug: 'a/bad', text: '---\ntitle: A\n---\n\n<Figure>\n\nText.\n' },
    { file: 'docs/a/odd.mdx', slug: 'a/odd', text: '# No front matter\n' },
  ];
  const found = checkBook(sources, labsOf({})).map(formatFinding);
  expect(found[0]).toMatch(/^docs\/a\/bad\.mdx:\d+: MDX cannot be read: /u);
  expect(found.join('\n')).toContain('docs/a/odd.mdx:1: front matter is missing');
});
