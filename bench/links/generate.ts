/**
 * Writes a site like the ones that Starlight builds: pages of about 24 KB with 68 links each, a
 * sidebar that is the same everywhere, a table of contents, and links to headings of other pages.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const HEADINGS = 12;
const SIDEBAR_LINKS = 34;
const BODY_LINKS = 14;
const PAGE_BYTES = 24_000;

/** Writes a site of so many pages into a folder; the first few of them after the start page have a dead link. */
export function generate(target: string, pages: number, broken = 0): void {
  write(target, 'index.html', page(0, pages, false));
  for (let index = 1; index < pages; index += 1) {
    write(target, `${slug(index)}index.html`, page(index, pages, index <= broken));
  }
  write(target, '_astro/index.css', 'body{background:url(paper.png)}');
  write(target, '_astro/paper.png', '');
  write(target, '_astro/page.js', '');
  write(target, 'favicon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  write(target, '404.html', page(0, pages, false));
  const locations = Array.from({ length: pages }, (_, index) => `<url><loc>${url(index)}</loc></url>`);
  write(target, 'sitemap-0.xml', `<urlset>${locations.join('')}</urlset>`);
}

/** Writes what such a site may have been made from, a Markdown file a page, with the same links. */
export function generateSources(target: string, pages: number, broken = 0): void {
  for (let index = 1; index < pages; index += 1) {
    const links = Array.from({ length: BODY_LINKS }, (_, link) => `/${bodyLink(index, link, pages)}`);
    if (index <= broken) links.push(deadLink(index));
    const text = links.map((href) => `What a paragraph says, [in other words](${href}).\n`);
    write(target, `${slug(index).slice(0, -1)}.md`, [`# Chapter ${index}\n`, ...text].join('\n'));
  }
}

function write(target: string, name: string, content: string): void {
  const file = path.join(target, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function slug(index: number): string {
  return index === 0 ? '' : `part-${index % 40}/chapter-about-things-${index}/`;
}

function url(index: number): string {
  return `https://example.org/${slug(index)}`;
}

/** Headings are named after their page, as real ones are after their subject. */
function heading(pageIndex: number, index: number): string {
  return `section-${index}-of-chapter-${pageIndex}`;
}

/** An address as it was before the page got another name. */
function deadLink(index: number): string {
  return `/${slug(index + 1)}`.replace('things', 'matters');
}

/** Where a link in the text of a page leads: to another page, half of them to one of its headings. */
function bodyLink(index: number, link: number, pages: number): string {
  const target = (index + link * 13 + 1) % pages;
  return `${slug(target)}${link % 2 === 0 ? `#${heading(target, link % HEADINGS)}` : ''}`;
}

function page(index: number, pages: number, broken: boolean): string {
  const near = (offset: number) => (index + offset) % pages;
  const head =
    `<!DOCTYPE html><html lang="en" dir="ltr"><head><meta charset="utf-8"/><title>Chapter ${index}</title>` +
    `<link rel="canonical" href="${url(index)}"/><link rel="stylesheet" href="/_astro/index.css"/>` +
    '<link rel="shortcut icon" href="/favicon.svg" type="image/svg+xml"/>' +
    `<meta property="og:url" content="${url(index)}"/><script type="module" src="/_astro/page.js"></script>` +
    '<script>(() => { const theme = localStorage.getItem("theme"); if (1 < 2) document.documentElement.dataset.theme = theme; })();</script></head>';
  const sidebar = Array.from(
    { length: SIDEBAR_LINKS },
    (_, link) =>
      `<li class="astro-bjaznv6a"><a href="/${slug((link * 7) % pages)}" class="large astro-bjaznv6a" aria-current="false"><span class="astro-bjaznv6a">Chapter ${link}</span></a></li>`,
  ).join('');
  const contents = Array.from(
    { length: HEADINGS },
    (_, section) =>
      `<li class="astro-g2bywc46"><a href="#${heading(index, section)}" class="astro-g2bywc46"><span>Section ${section}</span></a></li>`,
  ).join('');
  const body = Array.from({ length: BODY_LINKS }, (_, link) => {
    return `<p>What a paragraph says about its subject, <a href="/${bodyLink(index, link, pages)}">in other words</a>, and <code dir="auto">why</code>.</p>`;
  });
  const sections = Array.from(
    { length: HEADINGS },
    (_, section) =>
      `<div class="sl-heading-wrapper level-h2"><h2 id="${heading(index, section)}">Section ${section}</h2></div>${body[section] ?? ''}`,
  );
  const code =
    '<div class="ec-line"><div class="code"><span style="--0:#C792EA;--1:#8844AE">def</span><span style="--0:#D6DEEB;--1:#403F53"> predict</span></div></div>';
  const start =
    `${head}<body><nav class="sidebar"><ul>${sidebar}</ul></nav><main><nav><ul>${contents}</ul></nav>` +
    `<h1 id="_top">Chapter ${index}</h1>${sections.join('')}${body.slice(HEADINGS).join('')}`;
  const end =
    `<a href="/${slug(near(1))}" rel="next">Next</a><a href="/${slug(near(pages - 1))}" rel="prev">Previous</a>` +
    `<a href="https://github.com/example/book/edit/main/docs/${index}.mdx">Edit</a><img src="/favicon.svg" alt="">` +
    `${broken ? `<a href="${deadLink(index)}">gone</a>` : ''}</main></body></html>`;
  const filler = Math.max(0, Math.ceil((PAGE_BYTES - start.length - end.length) / code.length));
  return start + code.repeat(filler) + end;
}
