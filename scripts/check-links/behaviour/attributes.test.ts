/** Every attribute of HTML and SVG that holds a URL. */
import { describe, expect, it } from 'vitest';
import { brokenIn } from '../testing/temporary-site.ts';

describe('attributes with one URL', () => {
  it.each([
    '<a href="URL">a</a>',
    '<map name="m"><area href="URL"></map>',
    '<audio src="URL"></audio>',
    '<audio><source src="URL"></audio>',
    '<blockquote cite="URL"></blockquote>',
    '<body background="URL">',
    '<button formaction="URL">b</button>',
    '<del cite="URL"></del>',
    '<embed src="URL">',
    '<form action="URL"></form>',
    '<frameset><frame src="URL"></frameset>',
    '<iframe src="URL"></iframe>',
    '<image src="URL">',
    '<img src="URL">',
    '<img srcset="URL 2x">',
    '<picture><source srcset="URL"><img alt></picture>',
    '<input type="image" src="URL">',
    '<input type="submit" formaction="URL">',
    '<ins cite="URL"></ins>',
    '<link rel="alternate" hreflang="de" href="URL">',
    '<link rel="canonical" href="URL">',
    '<link rel="icon" href="URL">',
    '<link rel="manifest" href="URL">',
    '<link rel="modulepreload" href="URL">',
    '<link rel="preload" as="image" imagesrcset="URL 1x">',
    '<link rel="stylesheet" href="URL">',
    '<meta http-equiv="refresh" content="0; url=URL">',
    '<meta property="og:image" content="URL">',
    '<meta name="twitter:image" content="URL">',
    '<meta property="og:url" content="URL">',
    '<object data="URL"></object>',
    '<p style="background: url(URL)">',
    '<p style=\'background: url("URL")\'>',
    '<p style="background: url(&quot;URL&quot;)">',
    '<q cite="URL"></q>',
    '<script src="URL"></script>',
    '<style>@import "URL";</style>',
    '<style>@import url(URL);</style>',
    '<style>p { background: url( "URL" ) }</style>',
    '<style>p { background: image-set("URL" 1x) }</style>',
    '<svg><a href="URL"></a></svg>',
    '<svg><a xlink:href="URL"></a></svg>',
    '<svg><image href="URL"/></svg>',
    '<svg><image xlink:href="URL"/></svg>',
    '<svg><style>rect { fill: url(URL) }</style></svg>',
    '<svg><use href="URL#a"/></svg>',
    '<table background="URL"></table>',
    '<td background="URL">',
    '<video poster="URL"></video>',
    '<video src="URL"></video>',
    '<video><track src="URL"></video>',
    '<script type="application/ld+json">{"image": "URL"}</script>',
    '<script type="application/ld+json">{"@graph": [{"logo": {"url": "URL"}}]}</script>',
    '<script type="importmap">{"imports": {"a": "URL"}}</script>',
    '<script type="importmap">{"scopes": {"/x/": {"a": "URL"}}}</script>',
    '<noscript><img src="URL"></noscript>',
    '<pre><a href="URL">a</a></pre>',
    '<code><a href="URL">a</a></code>',
    '<iframe srcdoc="<a href=&quot;URL&quot;>a</a>"></iframe>',
    '<template shadowrootmode="open"><a href="URL">a</a></template>',
  ])('%s', async (html) => {
    const url = './no/such.file';
    const found = await brokenIn(html.replace('URL', url));
    expect(found.map((href) => href.replace('#a', ''))).toEqual([url]);
    const file = { 'no/such.file': '' };
    expect(await brokenIn(html.replace('URL', url), file)).toEqual([]);
  });
});

describe('what is no reference', () => {
  it.each([
    '<!-- <a href="/no">a</a> -->',
    '<script>const a = \'<a href="/no">a</a>\';</script>',
    '<style>/* url(/no) */ p { content: "url(/no)" }</style>',
    '<style>@namespace url(/no);</style>',
    '<textarea><a href="/no">a</a></textarea>',
    '<title><a href="/no">a</a></title>',
    '<xmp><a href="/no">a</a></xmp>',
    '<iframe><a href="/no">a</a></iframe>',
    '<template><a href="/{{no}}">a</a><img src=""></template>',
    '<template shadowrootmode="x"><a href="/no">a</a></template>',
    '<iframe srcdoc="<a href=#a>a</a>"></iframe>',
    '<pre>&lt;a href="/no"&gt;</pre>',
    '<a data-href="/no">a</a>',
    '<a>a</a>',
    '<a name="x">a</a>',
    '<link rel="stylesheet" href="">',
    '<template><style>p { background: url(/no) }</style><noscript><img src="/no"></noscript></template>',
    '<base href="/no/"><link rel="stylesheet" href="">',
    '<link rel="preconnect" href="https://example.com">',
    '<link rel="preconnect" href="/no">',
    '<link rel="dns-prefetch" href="//example.com">',
    '<form method="dialog" action="/no"></form>',
    '<script type="application/ld+json">{"@id": "/no", "name": "url"}</script>',
    '<script type="application/ld+json">{ not json</script>',
    '<script type="text/template"><a href="/no"></a></script>',
    '<meta name="description" content="/no">',
    '<meta http-equiv="refresh" content="5">',
    '<p style="filter: url(#no)"><style>p { behavior: url(#default#VML) }</style>',
    '<video poster=""></video><iframe src=""></iframe>',
    '<img src="data:image/png;base64,AAAA" srcset="data:image/png;base64,AA,AA 2x">',
    '<a href="javascript:void(0)">a</a><a href="git://example.com/a">g</a><a href="sms:123">s</a>',
    '<img alt="" srcset="/no 1x 2x, /no -1x, /no 5q, /no 0w">',
    '<svg><script>"<a href=/no>"</script></svg>'.replace('<a', '< a'),
  ])('%s', async (html) => {
    expect(await brokenIn(html)).toEqual([]);
  });
});

describe('srcset', () => {
  it('takes commas inside URLs and leaves them at the end', async () => {
    const html = '<img srcset="a,b.png 1x, c.png, d.png 2x,, e.png 100w,\n f.png">';
    expect(await brokenIn(html)).toEqual(['a,b.png', 'c.png', 'd.png', 'e.png', 'f.png']);
  });

  it('finds each of several candidates', async () => {
    const html = '<img srcset="a.png 1x, b.png 2x">';
    expect(await brokenIn(html, { 'a.png': '' })).toEqual(['b.png']);
  });
});

describe('empty URLs', () => {
  it.each(['<img src="">', '<script src=""></script>', '<audio src=" "></audio>'])(
    'fails for what is fetched: %s',
    async (html) => {
      expect(await brokenIn(html)).toHaveLength(1);
    },
  );

  it.each(['<a href="">self</a>', '<a href=" ">self</a>', '<form action=""></form>'])(
    'is the page itself: %s',
    async (html) => {
      expect(await brokenIn(html)).toEqual([]);
    },
  );
});

describe('image maps', () => {
  it.each([
    ['<img usemap="#m"><map name="m"></map>', []],
    ['<img usemap="#M"><map name="m"></map>', ['#M']],
    ['<img usemap="m"><map name="m"></map>', ['m']],
    ['<img usemap="#m"><map id="m"></map>', []],
    ['<img usemap="x#m"><map name="m"></map>', []],
    ['<img usemap="#"><map name="m"></map>', ['#']],
    ['<object usemap="#n"></object><map name="m"></map>', ['#n']],
  ])('%s', async (html, expected) => {
    expect(await brokenIn(html)).toEqual(expected);
  });
});

describe('import maps', () => {
  it('takes folders for specifiers that end in a slash', async () => {
    const map = '<script type="importmap">{"imports": {"a/": "/lib/", "b/": "/no/"}}</script>';
    expect(await brokenIn(map, { 'lib/x.js': '' })).toEqual(['/no/']);
  });

  it('wants addresses that look like URLs', async () => {
    const map = '<script type="importmap">{"imports": {"a": "lodash", "b": null}}</script>';
    expect(await brokenIn(map)).toEqual(['lodash']);
  });
});
