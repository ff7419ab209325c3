/** References in files that are no pages, and in the data of pages. */
import { describe, expect, it } from 'vitest';
import { broken, findings } from '../testing/temporary-site.ts';

const SITE = { site: 'https://example.org', base: '/book/' };

describe('style sheets', () => {
  it('start from themselves', async () => {
    const css = `
      @charset "utf-8";
      @import "base.css";
      @import url('no.css') screen;
      @font-face { src: url("fonts/a.woff2?#iefix") format("woff2"), url(fonts/no\\.woff2) }
      /* url(comment.png) */
      p::before { content: "url(string.png)" }
      p { background: url( ../img/a.png ), URL(../img/\\6eo.png) }
      p { background: -webkit-image-set("../img/no2.png" 1x, url(../img/a.png) 2x) }
      p { background: url(data:image/svg+xml;utf8,<svg/>), url("data:,(") }
      p { filter: url(#f) } q { background: url() } r { background: url("") }
      @namespace svg url(http://www.w3.org/2000/svg);
      s { --x: image-set(url("../img/no3.png") type("image/png") 1x) ; background: url(//cdn.example/x) }
    `;
    expect(
      await broken({
        'css/site.css': css,
        'css/base.css': '',
        'css/fonts/a.woff2': '',
        'img/a.png': '',
      }),
    ).toEqual(['no.css', 'fonts/no.woff2', '../img/no.png', '../img/no2.png', '../img/no3.png']);
  });

  it('may be cut off anywhere', async () => {
    expect(await broken({ 'a.css': 'p{background:url(a.png' })).toEqual(['a.png']);
    expect(await broken({ 'a.css': 'p{background:url("a.png' })).toEqual(['a.png']);
    expect(await broken({ 'a.css': '@import "a.css' })).toEqual([]);
    expect(await broken({ 'a.css': '/* @import "b.css";' })).toEqual([]);
  });
});

describe('sitemaps', () => {
  it('lists pages of the site', async () => {
    const sitemap = `<?xml version="1.0"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml" xmlns:image="i">
      <!-- <url><loc>https://example.org/book/comment/</loc></url> -->
      <url><loc> https://example.org/book/a/ </loc><lastmod>2026-01-01</lastmod>
        <xhtml:link rel="alternate" hreflang="de" href="https://example.org/book/de/"/>
        <image:image><image:loc>https://example.org/book/no.png</image:loc></image:image></url>
      <url><loc><![CDATA[https://example.org/book/b/?x=1&y=2]]></loc></url>
      <url><loc>https://example.org/book/c/?x=1&amp;y=2</loc></url>
      <url><loc>https://example.org/outside/</loc></url>
      <url><loc>https://other.example/</loc></url></urlset>`;
    expect(await broken({ 'sitemap-0.xml': sitemap, 'a/index.html': '' }, SITE)).toEqual([
      'https://example.org/book/de/',
      'https://example.org/book/no.png',
      'https://example.org/book/b/?x=1&y=2',
      'https://example.org/book/c/?x=1&y=2',
      'https://example.org/outside/',
    ]);
  });

  it('may be an index', async () => {
    const index = `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      <sitemap><loc>https://example.org/book/sitemap-0.xml</loc></sitemap>
      <sitemap><loc>https://example.org/book/sitemap-1.xml</loc></sitemap></sitemapindex>`;
    const files = { 'sitemap-index.xml': index, 'sitemap-0.xml': '<urlset/>' };
    expect(await broken(files, SITE)).toEqual(['https://example.org/book/sitemap-1.xml']);
  });
});

describe('robots.txt', () => {
  it('names sitemaps', async () => {
    const robots =
      'User-agent: *\nDisallow: /no/\n# Sitemap: /x.xml\nSitemap: https://example.org/book/a.xml\nSITEMAP:https://example.org/book/b.xml # b';
    expect(await broken({ 'robots.txt': robots, 'a.xml': '<urlset/>' }, SITE)).toEqual([
      'https://example.org/book/b.xml',
    ]);
  });
});

describe('web app manifests', () => {
  const manifest = JSON.stringify({
    start_url: './',
    icons: [{ src: 'icons/a.png' }, { src: '/no.png' }],
    screenshots: [{ src: 'no2.png' }],
    shortcuts: [{ name: 'x', url: '/nowhere/', icons: [{ src: 'icons/a.png' }] }],
    protocol_handlers: [{ protocol: 'web+x', url: '/?x=%s' }],
    related_applications: [{ url: '/store' }],
  });

  it('starts from itself', async () => {
    const files = { 'app/site.webmanifest': manifest, 'app/icons/a.png': '', 'app/index.html': '' };
    expect(await broken(files)).toEqual(['/no.png', 'no2.png', '/nowhere/']);
  });

  it('may have any name that a page gives it', async () => {
    const page = '<link rel="manifest" href="/app/m.json">';
    const files = { 'app/index.html': page, 'app/m.json': manifest, 'app/icons/a.png': '' };
    expect(await broken(files)).toEqual(['/no.png', 'no2.png', '/nowhere/']);
    expect(await broken({ 'm.json': manifest })).toEqual([]);
    expect(await broken({ 'm.webmanifest': '{ not json' })).toEqual([]);
  });
});

describe('feeds', () => {
  it('reads RSS, with the HTML of its items', async () => {
    const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:content="c" xmlns:atom="a"><channel>
      <link>https://example.org/book/</link><atom:link rel="self" href="https://example.org/book/rss.xml"/>
      <image><url>https://example.org/book/no.png</url></image>
      <item><link>https://example.org/book/post/</link><guid>https://example.org/book/post/</guid>
        <enclosure url="https://example.org/book/no.mp3" type="audio/mpeg"/>
        <content:encoded><![CDATA[<p>See <a href="../no/">this</a> <a href="#a">a</a> <a href="#b">b</a></p>]]></content:encoded></item>
      <item><link>https://example.org/book/gone/</link><guid isPermaLink="false">https://example.org/book/guid-1</guid>
        <description>&lt;img src="/book/no.gif"&gt;</description></item></channel></rss>`;
    const files = { 'rss.xml': rss, 'post/index.html': '<p id="a">', 'index.html': '' };
    expect(await broken(files, SITE)).toEqual([
      'https://example.org/book/no.png',
      'https://example.org/book/no.mp3',
      '../no/',
      'https://example.org/book/gone/',
      '/book/no.gif',
      '#b',
    ]);
  });

  it('reads Atom', async () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><id>tag:example.org,2026:x</id><icon>/book/no.ico</icon>
      <link href="https://example.org/book/"/><entry><id>https://example.org/id</id>
      <link href="https://example.org/book/no/"/><content type="html">&lt;a href="x/"&gt;x&lt;/a&gt;</content></entry></feed>`;
    expect(await broken({ 'feed.xml': atom, 'index.html': '' }, SITE)).toEqual([
      '/book/no.ico',
      'https://example.org/book/no/',
      'x/',
    ]);
  });

  it('reads JSON Feed', async () => {
    const feed = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      home_page_url: 'https://example.org/book/',
      items: [{ url: 'https://example.org/book/no/', content_html: '<img src="/book/no.png">' }],
    });
    expect(await broken({ 'feed.json': feed, 'index.html': '' }, SITE)).toEqual([
      'https://example.org/book/no/',
      '/book/no.png',
    ]);
  });

  it('leaves other XML and JSON alone', async () => {
    const files = { 'a.xml': '<x><loc>/no</loc></x>', 'b.json': '{"url": "/no"}', 'c.xml': 'text' };
    expect(await broken(files)).toEqual([]);
  });
});

describe('the canonical address', () => {
  const page = (url: string) =>
    `<link rel="canonical" href="${url}"><meta property="og:url" content="${url}">`;

  it('exists', async () => {
    const url = 'https://example.org/book/no/';
    expect(await broken({ 'index.html': page(url) }, SITE)).toEqual([url, url].slice(0, 1));
  });

  it('is not asked of the page for missing pages', async () => {
    const url = 'https://example.org/book/404/';
    expect(await broken({ '404.html': page(url), 'de/404.html': page(url) }, SITE)).toEqual([]);
    expect(await broken({ 'x404.html': page(url) }, SITE)).toHaveLength(1);
  });

  it('does not excuse the other links of that page', async () => {
    expect(await broken({ '404.html': '<a href="/book/404/">x</a>' }, SITE)).toEqual([
      '/book/404/',
    ]);
  });
});

it('reports each file with its path in the site', async () => {
  const files = { 'a/é.css': 'p{background:url(x.png)}', 'b/index.html': '<img src="x.png">' };
  expect((await findings(files)).map(({ page }) => page)).toEqual(['a/é.css', 'b/index.html']);
});
