import { expect, test } from 'vitest';
import { checkBook } from './check.ts';
import { formatFinding } from './finding.ts';
import { labsOf } from './fixture.ts';

test('a page that cannot be read is a finding with its line, and does not hide the others', () => {
  const sources = [
    { file: 'docs/a/bad.mdx', slug: 'a/bad', text: '---\ntitle: A\n---\n\n<Figure>\n\nText.\n' },
    { file: 'docs/a/odd.mdx', slug: 'a/odd', text: '# No front matter\n' },
  ];
  const found = checkBook(sources, labsOf({})).map(formatFinding);
  expect(found[0]).toMatch(/^docs\/a\/bad\.mdx:\d+: MDX cannot be read: /u);
  expect(found.join('\n')).toContain('docs/a/odd.mdx:1: front matter is missing');
});

test('a numbered chapter with unreadable front matter is a finding, too', () => {
  const text = '---\ntitle: [T\n---\n\nText.\n';
  const sources = [{ file: 'docs/start/roles.mdx', slug: 'start/roles', text }];
  const found = checkBook(sources, labsOf({})).map(formatFinding);
  expect(found.join('\n')).toMatch(/^docs\/start\/roles\.mdx:\d: front matter is not YAML: /mu);
});

test('a page that would keep the parser busy for minutes is refused at once', () => {
  const text = `---\ntitle: T\n---\n\nx {${'<Exercise>\n'.repeat(60)}`;
  const sources = [{ file: 'docs/a/b.mdx', slug: 'a/b', text }];
  expect(checkBook(sources, labsOf({})).map(formatFinding)).toContain(
    'docs/a/b.mdx:5: MDX cannot be read: 20 tags open in a row. Close them.',
  );
});
