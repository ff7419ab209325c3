/**
 * A real Starlight build with a broken link in every form that can be written: each finding names
 * the file, the line, the column of the URL itself, and what to write instead.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkLinks, type Finding } from '../index.ts';

const REPOSITORY = path.join(import.meta.dirname, '../../..');
const FIXTURE = path.join(import.meta.dirname, '../fixtures/starlight');

let root: string;
let findings: readonly Finding[];

beforeAll(async () => {
  // Inside of the repository, where Node and Vite find its packages, and out of version control.
  mkdirSync(path.join(REPOSITORY, '.cache'), { recursive: true });
  root = mkdtempSync(path.join(REPOSITORY, '.cache/links-'));
  cpSync(FIXTURE, root, { recursive: true });
  const astro = path.join(REPOSITORY, 'node_modules/astro/bin/astro.mjs');
  execFileSync(process.execPath, [astro, 'build', '--silent'], {
    cwd: root,
    // Not Vitest's environment: it sets BASE_URL and the mode for Vite.
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: 'pipe',
  });
  const report = await checkLinks({
    siteDir: path.join(root, 'dist'),
    base: '/book',
    site: 'https://example.org',
    trailingSlash: 'always',
    sources: { root, docs: 'docs', shared: ['astro.config.mjs', 'src'] },
  });
  findings = report.findings;
}, 600_000);

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Where a text stands for the nth time in a source. */
function placeOf(source: string, written: string, nth = 1): string {
  const text = readFileSync(path.join(FIXTURE, source), 'utf8');
  let offset = -1;
  for (let count = 0; count < nth; count += 1) offset = text.indexOf(written, offset + 1);
  expect(offset, `${written} in ${source}`).toBeGreaterThan(0);
  const lines = text.slice(0, offset).split('\n');
  return `${source}:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
}

const placesOf = (href: string): string[] => [
  ...new Set(
    findings
      .filter((finding) => finding.href === href)
      .map(({ source, line, column }) => `${source}:${line}:${column}`),
  ),
];

describe('every written form', () => {
  const FORMS = 'docs/guides/forms.mdx';
  const START = 'docs/guides/start.md';

  it.each([
    ['Markdown link', FORMS, '/book/markdown-link/'],
    ['code in its label', FORMS, '/book/code-in-label/'],
    ['angle brackets', FORMS, '/book/in%20angles/', '/book/in angles/'],
    ['escape', FORMS, '/book/a_b/', '/book/a\\_b/'],
    ['character reference', FORMS, '/book/a&b/', '/book/a&amp;b/'],
    ['image', FORMS, '/book/image.png'],
    ['definition', FORMS, '/book/definition/'],
    ['definition in angle brackets', FORMS, '/book/in-angle-brackets/'],
    ['bare URL', FORMS, 'https://localhost/bare'],
    ['autolink', START, 'https://localhost/autolink'],
    ['inline HTML', START, '/book/inline-html/'],
    ['block of HTML', START, '/book/block-html.png'],
    ['JSX string', FORMS, '/book/inline-jsx/'],
    ['JSX string in single quotes', FORMS, '/book/single-quotes/'],
    ['JSX expression', FORMS, '/book/expression/'],
    ['JSX template literal', FORMS, '/book/template/'],
    [
      'JSX template literal with a hole',
      FORMS,
      '/book//template-with-hole/',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: as the author wrote it.
      '${import.meta.env.BASE_URL}/template-with-hole/',
    ],
    ['exported constant', FORMS, '/book/exported/'],
    ['component that takes href', FORMS, '/book/link-card/'],
    ['component within a component', FORMS, '/book/nested-card/'],
    ['list', FORMS, '/book/in-a-list/'],
    ['component of the project', FORMS, '/book/to-a-component/'],
    ['expression with JSX', FORMS, '/book/in-an-expression/'],
    ['aside', FORMS, '/book/in-an-aside/'],
    ['quote', FORMS, '/book/in-a-quote/'],
    ['table', FORMS, '/book/in-a-table/'],
    ['footnote', FORMS, '/book/in-a-footnote/'],
    ['front matter', 'docs/index.mdx', '/book/in-front-matter/'],
    ['front matter in quotes', 'docs/index.mdx', '/book/in-quotes/'],
    ['pagination in front matter', FORMS, '/book/previous-page/'],
    ['imported part', 'docs/_shared.mdx', '/book/in-a-part/'],
    ['Astro component', 'src/components/Note.astro', '/book/in-a-component/'],
    ['script of a component', 'src/components/Note.astro', '/book/from-a-script/'],
    ['sidebar', 'astro.config.mjs', '/book/gone-from-the-sidebar/', '/gone-from-the-sidebar/'],
    ['robots.txt', 'public/robots.txt', 'https://example.org/book/sitemap-gone.xml'],
    ['redirect', 'public/_redirects', '/book/redirected-nowhere/'],
  ])('%s', (_, source, href, written = href) => {
    expect(placesOf(href)).toEqual([placeOf(source, written)]);
  });

  it('names each place of a link that stands twice, and none in code', () => {
    expect(placesOf('/book/twice/')).toEqual([
      placeOf(FORMS, '/book/twice/', 1),
      placeOf(FORMS, '/book/twice/', 2),
    ]);
    const hrefs = findings.map(({ href }) => href);
    expect(hrefs).not.toContain('/book/in-code/');
    expect(hrefs).not.toContain('/book/in-a-code-block/');
  });

  it.each([
    ['other case', '/book/Guides/start/', '/book/guides/start/'],
    ['slash', '/book/guides/forms', '/book/guides/forms/'],
    ['base left out', '/guides/forms/', '/book/guides/forms/'],
    ['base twice', '/book/book/guides/forms/', '/book/guides/forms/'],
    ['source file', './forms.md', '../forms/'],
    ['nearest page', '/book/guides/from/', '/book/guides/forms/'],
    ['nearest id', '#frist-steps', '#first-steps'],
  ])('suggests: %s', (_, href, suggestion) => {
    expect(findings.find((finding) => finding.href === href)?.suggestion).toBe(suggestion);
    expect(placesOf(href)).toEqual([
      placeOf(START, `(${href}`).replace(/\d+$/, (column) => `${Number(column) + 1}`),
    ]);
  });

  it('blames nothing that is sound', () => {
    expect(findings.map(({ href }) => href)).not.toContain('../forms/');
    // 36 forms, 7 suggestions, and the one that stands twice.
    expect(new Set(findings.map(({ href }) => href)).size).toBe(44);
  });
});
