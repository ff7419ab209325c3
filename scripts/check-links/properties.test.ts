/** Whatever a page or a source holds, the link checker's readers come to an end with an answer. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findCssUrls } from './css/urls.ts';
import { jsonFeedReferences } from './formats/feed.ts';
import { robotsReferences } from './formats/robots.ts';
import { svgAnchors, svgReferences } from './formats/svg.ts';
import { manifestReferences } from './formats/web-manifest.ts';
import { readXml, rootName } from './formats/xml.ts';
import { encodeBytes } from './html/decode.ts';
import { findImportMapAddresses } from './html/import-map.ts';
import { findJsonLdUrls } from './html/json-ld.ts';
import { parseRedirects } from './site/redirects.ts';
import { findInFrontMatter } from './sources/front-matter.ts';
import { findLiterals } from './sources/literals.ts';
import { findInMarkdown, findLinks, parseMarkdown } from './sources/markdown.ts';
import { textOf } from './testing/text-of.ts';
import { decodeFragment, findsAnchor } from './url/fragment.ts';
import { faultOfMailto } from './url/mailto.ts';
import { decodePercent } from './url/target.ts';
import { faultOfTel } from './url/tel.ts';

const json = fc.oneof(fc.json(), textOf('{', '}', '[', ']', '"', ':', ',', '"url"', '"@id"', '1'));

/** A reader, what it reads, and how a page or a source comes to it. */
const readers: readonly (readonly [string, fc.Arbitrary<string>, (text: string) => unknown])[] = [
  [
    'CSS',
    textOf('url(', ')', '"', "'", '/*', '*/', '@import ', '\\', '\n', 'a.png', ';', '{', '}'),
    findCssUrls,
  ],
  ['JSON-LD', json, findJsonLdUrls],
  ['an import map', json, findImportMapAddresses],
  ['a web manifest', json, manifestReferences],
  ['a JSON feed', json, jsonFeedReferences],
  [
    'robots.txt',
    textOf('Sitemap:', ' ', '\n', 'https://a/', 'Disallow: ', '#', '\r'),
    robotsReferences,
  ],
  [
    'redirects',
    textOf('/a', ' ', '/b', '301', '\n', '*', ':splat', '#', '!', '?x=1'),
    parseRedirects,
  ],
  [
    'a mail address',
    textOf('mailto:', 'a@b.c', '?', 'subject=', '%', '%4', ',', '@', ' '),
    faultOfMailto,
  ],
  ['a telephone number', textOf('tel:', '+', '1', '-', '(', ')', ';ext=', '%', ' '), faultOfTel],
  [
    'a fragment',
    textOf('%', '%E2', '%zz', ':~:text=', 'a', '#', '&'),
    (text) => [decodeFragment(text), findsAnchor(text, () => false)],
  ],
  ['a path', textOf('%', '%2', '%2e', '/', '..', 'a', '\\'), decodePercent],
  [
    'front matter',
    textOf('link: ', '\n', '- ', '"', '[', ']', '&a', '*a', ': ', '#', '/a/'),
    (text) => findInFrontMatter(text, 0),
  ],
  [
    'literals',
    textOf('"', "'", '`', '${', '}', '/a/', '\\', '\n', '//', '/*'),
    (text) => findLiterals(text, 0),
  ],
  [
    'Markdown',
    textOf('[', ']', '(', ')', '<', '>', '`', '\n', '[a]: /b', '![', '---\n', '\\', '{'),
    (text) => {
      const tree = parseMarkdown(text, false);
      return [findInMarkdown(text, tree), findLinks(text, tree)];
    },
  ],
];

test.each(readers)('%s', (_, arbitrary, read) => {
  fc.assert(
    fc.property(arbitrary, (text) => {
      // Processor time: a clock would judge the machine's other work as well.
      const before = process.threadCpuUsage();
      read(text);
      const { user, system } = process.threadCpuUsage(before);
      expect((user + system) / 1e6).toBeLessThan(10);
    }),
    { numRuns: 100 },
  );
});

test('XML is read, or refused at a place', () => {
  const xml = textOf(
    '<svg',
    '>',
    '</svg>',
    '<a ',
    'href="',
    '"',
    'id="a"',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '&amp;',
    '&',
    '<?xml',
    '?>',
    '<!DOCTYPE ',
  );
  fc.assert(
    fc.property(xml.map(encodeBytes), (bytes) => {
      rootName(bytes);
      const elements = readXml(bytes);
      svgReferences(elements);
      svgAnchors(elements);
    }),
    { numRuns: 100 },
  );
});
