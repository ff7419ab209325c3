/**
 * Which attributes hold URLs: the index of attributes of the HTML standard
 * (https://html.spec.whatwg.org/multipage/indices.html#attributes-3), with the obsolete ones that
 * browsers still follow (https://html.spec.whatwg.org/multipage/obsolete.html).
 */

/** How the value of an attribute is read. */
export type AttributeSyntax =
  /** One URL; the empty one is the page itself. */
  | 'url'
  /** One URL of something fetched into the page; the standard fires an error for the empty one. */
  | 'resource'
  /** One URL; the empty one is the same as no attribute. */
  | 'optional'
  | 'srcset'
  /** URLs with white space between them. */
  | 'urls'
  /** A hash and the name of a `map` of the same page. */
  | 'map';

type AttributeTable = Readonly<Record<string, AttributeSyntax>>;

const MEDIA: AttributeTable = { src: 'resource' };
const QUOTE: AttributeTable = { cite: 'optional' };
const BACKGROUND: AttributeTable = { background: 'optional' };
const LINK: AttributeTable = { href: 'url', ping: 'urls' };
const FRAME: AttributeTable = { src: 'optional', longdesc: 'optional' };

/** By element. `link`, `meta`, `script` and foreign elements have files of their own. */
export const URL_ATTRIBUTES: ReadonlyMap<string, AttributeTable> = new Map([
  ['a', LINK],
  ['area', LINK],
  ['applet', { archive: 'urls', code: 'optional', object: 'optional' }],
  ['audio', MEDIA],
  ['blockquote', QUOTE],
  ['body', BACKGROUND],
  ['button', { formaction: 'optional' }],
  ['del', QUOTE],
  ['embed', { src: 'optional' }],
  ['form', { action: 'optional' }],
  ['frame', FRAME],
  ['html', { manifest: 'optional' }],
  ['iframe', FRAME],
  // Tree construction turns the tag `image` into `img`.
  ['image', { src: 'resource', srcset: 'srcset', longdesc: 'optional', usemap: 'map' }],
  ['img', { src: 'resource', srcset: 'srcset', longdesc: 'optional', usemap: 'map' }],
  ['input', { src: 'optional', formaction: 'optional', usemap: 'map' }],
  ['ins', QUOTE],
  ['link', { href: 'optional', imagesrcset: 'srcset' }],
  ['object', { data: 'optional', usemap: 'map' }],
  ['q', QUOTE],
  ['script', MEDIA],
  ['source', { src: 'resource', srcset: 'srcset' }],
  ['table', BACKGROUND],
  ['tbody', BACKGROUND],
  ['td', BACKGROUND],
  ['tfoot', BACKGROUND],
  ['th', BACKGROUND],
  ['thead', BACKGROUND],
  ['tr', BACKGROUND],
  ['track', MEDIA],
  ['video', { src: 'resource', poster: 'optional' }],
] satisfies [string, AttributeTable][]);

/** Elements of SVG that `href` means something to (https://svgwg.org/svg2-draft/linking.html). */
export const SVG_LINK_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'a animate animatemotion animatetransform discard feimage filter image lineargradient mpath ' +
    'pattern radialgradient script set textpath use'
  ).split(' '),
);

/** Presentation attributes of SVG whose value may be `url(…)`. */
export const PAINT_ATTRIBUTES = [
  'fill',
  'stroke',
  'filter',
  'clip-path',
  'mask',
  'marker-start',
  'marker-mid',
  'marker-end',
] as const;

/** Every attribute that some rule reads; the tokenizer drops the others. */
export const WANTED_ATTRIBUTES: ReadonlySet<string> = new Set([
  ...[...URL_ATTRIBUTES.values()].flatMap((table) => Object.keys(table)),
  ...PAINT_ATTRIBUTES,
  ...['id', 'name', 'style', 'rel', 'content', 'property', 'http-equiv', 'itemprop', 'type'],
  ...['href', 'xlink:href', 'method', 'shadowrootmode', 'encoding', 'color', 'face', 'size'],
  ...['aria-label', 'alt', 'hreflang', 'srcdoc'],
]);
