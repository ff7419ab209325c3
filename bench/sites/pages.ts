/**
 * The book's own pages as plain Markdown, which every generator can read: text, headings, lists,
 * tables and code of what stands in dist/. Pictures and widgets are left out.
 */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toMdast } from 'hast-util-to-mdast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';

export interface MarkdownPage {
  /** Path without slashes at its ends. */
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  /** Without a heading of the first level. */
  readonly body: string;
}

/** The search page and the one for what is missing hold no text of the book. */
const left = /^(?:search|404)/u;

/** Every page of a built book but the first, in the order of their paths. */
export function markdownPages(dist: string): MarkdownPage[] {
  return globSync('**/index.html', { cwd: dist })
    .map((file) => dirname(file))
    .filter((slug) => slug !== '.' && !left.test(slug))
    .sort()
    .map((slug) => markdownPage(slug, readFileSync(join(dist, slug, 'index.html'), 'utf8')));
}

/**
 * So many pages: the given ones again and again, each round in folders of its own.
 *
 * @returns Pages whose slugs are all different.
 */
export function repeated(pages: readonly MarkdownPage[], count: number): MarkdownPage[] {
  return Array.from({ length: count }, (_, index) => {
    const page = pages[index % pages.length];
    if (page === undefined) throw new Error('There are no pages to repeat.');
    const round = Math.floor(index / pages.length);
    const slug = page.slug.replaceAll('/', '-');
    return { ...page, slug: `round-${round}/${slug}`, title: `${page.title}, ${round + 1}` };
  });
}

function markdownPage(slug: string, html: string): MarkdownPage {
  const tree = fromHtml(html);
  const content = select('main .sl-markdown-content', tree);
  if (content === undefined) throw new Error(`dist/${slug}/index.html: no text in <main>.`);
  for (const figure of selectAll('.expressive-code', content)) {
    const pre = select('pre', figure);
    const language = String(pre?.properties.dataLanguage ?? 'text');
    const lines = selectAll('.ec-line', figure).map((line) => textOf(line).replace(/\n$/u, ''));
    figure.tagName = 'div';
    figure.children = [h('pre', [h('code', { className: [`language-${language}`] }, lines.join('\n'))])];
  }
  // Links lead to anchors that other generators name otherwise, and to pages that are not here.
  for (const link of selectAll('a', content)) link.tagName = 'span';
  const nothing = () => undefined;
  const mdast = toMdast(content, {
    nodeHandlers: { comment: nothing },
    handlers: {
      svg: nothing,
      img: nothing,
      form: nothing,
      button: nothing,
      input: nothing,
      style: nothing,
      script: nothing,
    },
  });
  const body = toMarkdown(mdast, {
    extensions: [gfmToMarkdown()],
    // MDX, as which this project reads every page, would take these for code.
    unsafe: ['{', '}', '<'].map((character) => ({ character, inConstruct: 'phrasing' as const })),
  });
  return {
    slug,
    title: textOf(select('h1', tree) ?? h('h1', slug)).trim(),
    description: String(select('meta[name=description]', tree)?.properties.content ?? ''),
    body: body
      // Between two lists; MDX knows no such comments.
      .replaceAll(/^\s*<!---->$/gmu, '')
      // Templates of Vue and Hugo would run what stands between double braces.
      .replaceAll(/(\\?[{}])(?=\\?[{}])/gu, '$1 '),
  };
}
