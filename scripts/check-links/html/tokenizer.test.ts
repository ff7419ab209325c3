/** The tokenizer and what it knows of tree construction, against parse5. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { Parser, type Token } from 'parse5';
import { describe, expect, it } from 'vitest';
import { decodeAttribute, decodeBytes, encodeBytes } from './decode.ts';
import { type MarkupVisitor, walkMarkup } from './markup.ts';

type Tag = [name: string, attributes: [string, string][]];

/** Start tags as parse5's tokenizer, driven by its tree construction, gives them. */
function tagsOfParse5(html: string): Tag[] {
  const tags: Tag[] = [];
  class Recorder extends Parser<never> {
    override onStartTag(token: Token.TagToken): void {
      // Tree construction changes names and attributes of foreign elements: copy them before.
      tags.push([token.tagName, token.attrs.map(({ name, value }) => [name, value])]);
      super.onStartTag(token);
    }
  }
  const parser = new Recorder({ scriptingEnabled: true });
  parser.tokenizer.write(html, true);
  return tags;
}

/** The same by the tokenizer under test. Only what stands in `noscript` is left out. */
function tagsOfOurs(html: string): Tag[] {
  const tags: Tag[] = [];
  const visitor: MarkupVisitor = {
    startTag(tag, _namespace, { noscript }) {
      if (noscript) return;
      const attributes: [string, string][] = [];
      for (let index = 0; index < tag.attributeCount; index += 1) {
        const value = decodeAttribute(tag.attributeValues[index] ?? '');
        attributes.push([decodeBytes(tag.attributeNames[index] ?? ''), value]);
      }
      tags.push([decodeBytes(tag.name), attributes]);
    },
    rawText() {},
    svgStyle() {},
  };
  walkMarkup(encodeBytes(html), visitor);
  return tags;
}

function expectSame(html: string): void {
  expect(tagsOfOurs(html)).toEqual(tagsOfParse5(html));
}

/** Pieces that mean something to a tokenizer, in any order. */
const PIECES = [
  ...['<', '</', '>', '/>', '<!', '<!--', '-->', '--!>', '--', '-', '!', '?', '<?', '/', '='],
  ...[
    '"',
    "'",
    ' ',
    '\n',
    '\t',
    '\f',
    '\r\n',
    '\r',
    '&',
    ';',
    '&amp;',
    '&amp',
    '&#x41;',
    '&copy=1',
  ],
  ...['&notin;', '&nbsp', '<a', '<A', '<a ', '</a>', '<a href="', "<a href='", '<a href=', '<b>'],
  ...[
    '<script>',
    '<script ',
    '</script>',
    '</script ',
    '<style>',
    '</style>',
    '<title>',
    '</title>',
  ],
  ...['<textarea>', '</textarea>', '<xmp>', '</xmp>', '<iframe>', '</iframe>', '<noembed>', '<p>'],
  ...[
    '<plaintext>',
    '<div>',
    '</div>',
    '<!doctype html>',
    '<![CDATA[',
    ']]>',
    'x',
    'é',
    '\u{1f600}',
  ],
  ...['\0', 'id', 'href', 'ID', 'Scr', '\ufffd', '\u0130'],
];
const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((parts) => parts.join(''));

/** Foreign content as people write it: every element that is opened is closed. */
const nested: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.constantFrom(
      'x',
      '<a href=1>z</a>',
      '<![CDATA[<a href=2>]]>',
      '<path d="M0"></path>',
      '<br>',
    ),
    fc
      .tuple(
        fc.constantFrom(
          'svg',
          'g',
          'title',
          'desc',
          'style',
          'script',
          'foreignObject',
          'math',
          'mi',
        ),
        fc.array(tie('node'), { maxLength: 3 }),
      )
      .map(([name, children]) => `<${name} id=${name}>${children.join('')}</${name}>`),
  ),
})).node;

describe('the same tags as parse5', () => {
  it.each([
    '<a href=x href=y HREF=z>',
    '<p/class=a/b =c "d" \'e\' <f>',
    '<a title="&lt;&amp;&notit;&copy=1&#0;&#x80;&#xD800;&bogus;">',
    '<svg><a xlink:href="x"/><style><a></style><title><a></title></svg><a>',
    '<svg><foreignObject><div><a></div><style><a></style></foreignObject><path></svg><a>',
    '<math><annotation-xml encoding="text/html"><style><a></style></annotation-xml></math>',
    '<math><annotation-xml><svg><foreignObject><style><a></style></foreignObject></svg>',
    '<math><annotation-xml><svg><style><a></style></svg></annotation-xml></math>',
    '<math><mi><style><a></style></mi><mi><mglyph><style><a></style></mglyph></mi></math>',
    '<svg><font color=red><style><a></style>',
    '<svg><font><style><a></style>',
    '<svg></p><style><a></style>',
    '<svg></br><style><a></style>',
    '<div><svg><g></div><style><a></style>',
    '<svg/><style><a></style>',
    '<template><svg></template><style><a></style>',
    '<script><!--<script>x</script>--></script><a>',
    '<script><!--<script></script><a></script><b>',
    '<script><!-- <!--><script></script><b>',
  ])('%s', expectSame);

  it('for soup', () => {
    fc.assert(fc.property(soup, expectSame), { numRuns: 2000 });
  });

  it('for any text', () => {
    const character = fc.integer({ min: 0, max: 0x17f }).map((code) => String.fromCodePoint(code));
    const text = fc.array(character, { maxLength: 200 }).map((characters) => characters.join(''));
    fc.assert(fc.property(text, expectSame));
  });

  it('for well-formed foreign content', () => {
    fc.assert(fc.property(nested, expectSame), { numRuns: 500 });
  });
});

const DIST = path.join(import.meta.dirname, '../../../dist');

describe.runIf(existsSync(DIST))('every page of the built site', () => {
  const pages = existsSync(DIST)
    ? readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('.html'),
      )
    : [];
  it.each(pages)('%s', (name) => {
    expectSame(readFileSync(path.join(DIST, name), 'utf8'));
  });
});
