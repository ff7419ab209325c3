/** The rules for a book. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkLinks, type Finding, type LinkOptions } from '../index.ts';
import { brokenIn, type Files, withSite } from '../testing/temporary-site.ts';
import { saysNothing } from './link-text.ts';
import { publish } from './publish.ts';
import type { BookRules } from './rules.ts';

/** A project with its site in `dist`. */
function check(files: Files, book: BookRules, options: Partial<LinkOptions> = {}) {
  return withSite(files, async (root): Promise<readonly Finding[]> => {
    const sources = { root, docs: 'docs' };
    const report = await checkLinks({ siteDir: `${root}/dist`, sources, book, ...options });
    return report.findings;
  });
}

describe('link text', () => {
  it.each(['here', 'Click here', 'this page', 'more', 'Read more…', 'here.', 'link'])(
    '%s says nothing',
    (text) => expect(saysNothing(text)).toBe(true),
  );
  it.each(['batching', 'here be dragons', 'the page on batching', '', 'more about batching'])(
    '%j says something',
    (text) => expect(saysNothing(text)).toBe(false),
  );

  it.each([
    ['<main><a href="/">here</a></main>', 1],
    ['<main><a href="/"><b>he</b>re</a></main>', 0],
    ['<main><a href="/"><b>here</b></a></main>', 1],
    ['<main><a href="/">\n  this\n page </a></main>', 1],
    ['<main><a href="/" aria-label="Batching">here</a></main>', 0],
    ['<main><a href="/"><img alt="Batching">here</a></main>', 0],
    ['<main><a href="/"><img alt="here"></a></main>', 1],
    ['<main><a href="/">h&#101;re</a></main>', 1],
    ['<main></main><footer><a href="/">more</a></footer>', 0],
    ['<main><a>here</a></main>', 0],
  ])('%s: %i', async (html, number) => {
    const found = await check({ 'dist/index.html': html }, { linkText: true });
    expect(found).toHaveLength(number);
    expect(found.every(({ rule }) => rule === 'link-text')).toBe(true);
  });

  it('is nobody else’s business', async () => {
    expect(await brokenIn('<main><a href="/">here</a></main>')).toEqual([]);
  });
});

describe('pages that no sidebar leads to', () => {
  const sidebar = '<nav id="side"><div><nav></nav><a href="/a/">A</a></div></nav>';
  const files = {
    'docs/a.mdx': '# A',
    'docs/b.mdx': '# B',
    'docs/index.mdx': '# Front',
    'dist/index.html': `${sidebar}<a href="/b/">B</a>`,
    'dist/a/index.html': sidebar,
    'dist/b/index.html': sidebar,
    'dist/generated/index.html': sidebar,
  };

  it('are named with their source', async () => {
    const rules = { sidebarId: 'side', withoutSidebar: ['index.html'] };
    expect(await check(files, rules)).toMatchObject([
      { page: 'b/index.html', href: '/b/', source: 'docs/b.mdx', line: 1, column: 1 },
    ]);
  });
});

describe('links between chapters', () => {
  const files = {
    'docs/part/a.mdx':
      'See [b](/part/b/#x), [c](../../c/), [d](../c.mdx), [e](/file.pdf), [f](#x).',
    'docs/part/b.mdx': '',
    'docs/c.mdx': '',
    'dist/part/a/index.html': '<p id="x">',
    'dist/part/b/index.html': '<p id="x">',
    'dist/c/index.html': '',
    'dist/file.pdf': '',
  };

  it('name files', async () => {
    expect(await check(files, { fileLinks: true })).toMatchObject([
      {
        href: '/part/b/#x',
        source: 'docs/part/a.mdx',
        line: 1,
        column: 9,
        suggestion: './b.mdx#x',
      },
      { href: '../../c/', source: 'docs/part/a.mdx', line: 1, column: 26, suggestion: '../c.mdx' },
    ]);
  });
});

describe('what is suggested between chapters', () => {
  it('names files as well, with query and fragment', async () => {
    const files = {
      'docs/part/a.mdx': 'See [b](../bb/?q=1#x), <a href="/part/bb/">b</a> and [file](/fil.pdf).',
      'docs/part/b.mdx': '',
      'dist/part/a/index.html':
        '<nav><a href="/part/bc/">b</a></nav><a href="../bb/?q=1#x">b</a><a href="/part/bb/">b</a><a href="/fil.pdf">f</a>',
      'dist/part/b/index.html': '<p id="x">',
      'dist/file.pdf': '',
    };
    const found = await check(files, { fileLinks: true });
    expect(found.map(({ href, suggestion }) => [href, suggestion])).toEqual([
      ['/part/bc/', '/part/b/'],
      ['../bb/?q=1#x', './b.mdx?q=1#x'],
      ['/part/bb/', './b.mdx'],
      ['/fil.pdf', '/file.pdf'],
    ]);
  });
});

describe('published addresses and anchors', () => {
  const published = 'published.txt';
  const page = '<main><h1 id="_top">A</h1><h2 id="one">1</h2><h2 id="two">2</h2></main>';

  it('must stay or be redirected', async () => {
    const found = await check(
      {
        [published]: '# list\n/ _top\na/ one onw two\nb/ x\nold/ y\n',
        'dist/index.html': page,
        'dist/a/index.html': page,
        'dist/_redirects': '/old/ /a/\n',
      },
      { published },
    );
    expect(found).toMatchObject([
      { page: 'a/index.html', href: '/a/#onw', line: 3, column: 8, suggestion: '/a/#one' },
      { page: 'b/index.html', href: '/b/', source: published, line: 4, column: 1 },
      { page: 'b/index.html', href: '/b/#x', source: published, line: 4, column: 4 },
    ]);
  });

  it('are written from the headings of a site, and never lost', async () => {
    const files = { [published]: 'gone/ x\n', 'dist/index.html': page, 'dist/a/index.html': page };
    await withSite({ ...files, 'dist/404.html': page }, (root) => {
      const sources = { root, docs: 'docs' };
      publish({ siteDir: `${root}/dist`, sources, book: { published } });
      publish({ siteDir: `${root}/dist`, sources, book: { published } });
      const lines = readFileSync(`${root}/${published}`, 'utf8').split('\n').slice(2);
      expect(lines).toEqual(['/ _top one two', 'a/ _top one two', 'gone/ x', '']);
    });
  });

  it('need no list before the first release', async () => {
    expect(await check({ 'dist/index.html': page }, { published })).toEqual([]);
  });
});
