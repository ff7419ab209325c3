/**
 * What one page says and offers: the references in it, and the names that fragments may point at.
 */
import { findCssUrls } from '../css/urls.ts';
import type { Reference, ReferenceKind } from '../references.ts';
import {
  type AttributeSyntax,
  PAINT_ATTRIBUTES,
  SVG_LINK_ELEMENTS,
  URL_ATTRIBUTES,
  WANTED_ATTRIBUTES,
} from './attributes.ts';
import { decodeAttribute, decodeBytes, encodeBytes } from './decode.ts';
import type { Namespace } from './foreign.ts';
import { findImportMapAddresses } from './import-map.ts';
import { findJsonLdUrls } from './json-ld.ts';
import { type MarkupVisitor, type Surroundings, walkMarkup } from './markup.ts';
import { parseMetaRefresh } from './meta-refresh.ts';
import { parseSrcset } from './srcset.ts';
import type { Tokenizer } from './tokenizer.ts';

/** Metadata whose value is the address of an image, a player or a page. */
const META_URLS =
  /^(?:og:(?:image|video|audio)(?::(?:secure_)?url)?|twitter:(?:image(?::src)?|player(?::stream)?)|msapplication-tileimage|msapplication-(?:square|wide)\d+x\d+logo)$/i;
/** A parenthesis, or a character reference that may stand for one. */
const MAY_HOLD_URL = /[(&]/;
const ITEM_URLS = /^(?:image|thumbnailurl|contenturl|embedurl|url|logo)$/i;
const JAVASCRIPT_TYPE = /^(?:|module|(?:text|application)\/(?:x-)?(?:java|ecma)script)$/i;

/** A rule that looks at more than references. */
export type PageObserver = Pick<MarkupVisitor, 'startTag' | 'endTag'>;

export class Page implements MarkupVisitor {
  readonly references: Reference[] = [];
  /** What fragments may name: ids of any element, names of `a`. */
  readonly anchors = new Set<string>();
  /** Anchors that exist only for readers without scripts. */
  readonly noscriptAnchors = new Set<string>();
  readonly maps = new Set<string>();
  /** Ids that more than one element has. */
  readonly duplicateIds = new Set<string>();
  /** The first `base` with an `href`. */
  base: string | undefined;

  /** Set only for an observer that wants end tags. */
  readonly endTag: MarkupVisitor['endTag'];
  readonly #observer: PageObserver | undefined;

  constructor(html: string, observer?: PageObserver) {
    this.#observer = observer;
    this.endTag = observer?.endTag?.bind(observer);
    walkMarkup(html, this, WANTED_ATTRIBUTES);
  }

  startTag(tag: Tokenizer, namespace: Namespace, surroundings: Surroundings): void {
    this.#observer?.startTag(tag, namespace, surroundings);
    if (surroundings.inert || tag.attributeCount === 0) return;
    this.#collectAnchors(tag, namespace, surroundings);
    const style = tag.attribute('style');
    if (style !== undefined && MAY_HOLD_URL.test(style)) {
      this.#addCss(decodeAttribute(style), surroundings);
    }
    if (namespace === 'html') this.#collectHtml(tag, surroundings);
    else this.#collectForeign(tag, namespace, surroundings);
  }

  svgStyle(css: string): void {
    this.#addCss(decodeBytes(css), undefined);
  }

  rawText(name: string, tag: Tokenizer, surroundings: Surroundings): void {
    if (name !== 'script' && name !== 'style') return;
    const type = decodeAttribute(tag.attribute('type') ?? '')
      .trim()
      .toLowerCase();
    if (name === 'script' && JAVASCRIPT_TYPE.test(type)) return;
    const text = decodeBytes(tag.html.slice(tag.textStart, tag.textEnd));
    if (name === 'style') {
      if (type === '' || type === 'text/css') this.#addCss(text, surroundings);
    } else if (type === 'application/ld+json') {
      for (const url of findJsonLdUrls(text)) this.#add(url, 'identifier', surroundings);
    } else if (type === 'importmap') {
      for (const { url, prefix } of findImportMapAddresses(text)) {
        this.#add(url, prefix ? 'module-prefix' : 'module', surroundings);
      }
    }
  }

  #add(href: string, kind: ReferenceKind, surroundings?: Surroundings): void {
    const noscript = surroundings?.noscript ?? false;
    this.references.push({ href, kind, noscript });
  }

  #collectAnchors(tag: Tokenizer, namespace: Namespace, { shadow, noscript }: Surroundings): void {
    if (shadow) return;
    const anchors = noscript ? this.noscriptAnchors : this.anchors;
    const id = decodeAttribute(tag.attribute('id') ?? '');
    if (id !== '') {
      // https://html.spec.whatwg.org/multipage/common-microsyntaxes.html#rules-for-parsing-a-hash-name-reference
      if (tag.name === 'map') this.maps.add(id);
      if (anchors.has(id)) this.duplicateIds.add(id);
      else anchors.add(id);
    }
    if (namespace !== 'html' || (tag.name !== 'a' && tag.name !== 'map')) return;
    const name = decodeAttribute(tag.attribute('name') ?? '');
    if (name === '') return;
    if (tag.name === 'map') this.maps.add(name);
    else anchors.add(name);
  }

  #collectHtml(tag: Tokenizer, surroundings: Surroundings): void {
    switch (tag.name) {
      case 'base':
        if (!surroundings.shadow && !surroundings.noscript && this.base === undefined) {
          const href = tag.attribute('href');
          if (href !== undefined) this.base = decodeAttribute(href);
        }
        return;
      case 'meta':
        this.#collectMeta(tag, surroundings);
        return;
      case 'link':
        this.#collectLink(tag, surroundings);
        return;
      case 'form':
        // A form that closes a dialog sends nothing.
        if (tag.attribute('method')?.toLowerCase() === 'dialog') return;
        break;
    }
    const embedded = tag.name === 'iframe' ? tag.attribute('srcdoc') : undefined;
    if (embedded !== undefined) this.#collectEmbedded(decodeAttribute(embedded), surroundings);
    const table = URL_ATTRIBUTES.get(tag.name);
    if (table === undefined) return;
    const { attributeNames, attributeValues, attributeCount } = tag;
    for (let index = 0; index < attributeCount; index += 1) {
      const syntax = table[attributeNames[index] as string];
      if (syntax === undefined) continue;
      this.#addValue(decodeAttribute(attributeValues[index] as string), syntax, surroundings);
    }
  }

  #addValue(value: string, syntax: AttributeSyntax, surroundings: Surroundings): void {
    switch (syntax) {
      case 'url':
        this.#add(value, 'link', surroundings);
        return;
      case 'resource':
        this.#add(value, 'resource', surroundings);
        return;
      case 'optional':
        if (value.trim() !== '') this.#add(value, 'link', surroundings);
        return;
      case 'map':
        this.#add(value, 'map', surroundings);
        return;
      case 'srcset':
        for (const url of parseSrcset(value)) this.#add(url, 'link', surroundings);
        return;
      case 'urls':
        for (const url of value.split(/[\t\n\f\r ]+/)) {
          if (url !== '') this.#add(url, 'link', surroundings);
        }
    }
  }

  /** A page in an attribute: its references start from this page, its anchors are its own. */
  #collectEmbedded(html: string, surroundings: Surroundings): void {
    for (const { href, kind } of new Page(encodeBytes(html)).references) {
      if (!href.startsWith('#') && kind !== 'map') this.#add(href, kind, surroundings);
    }
  }

  #collectLink(tag: Tokenizer, surroundings: Surroundings): void {
    const relations = decodeAttribute(tag.attribute('rel') ?? '')
      .toLowerCase()
      .split(/\s+/);
    const imageSrcset = tag.attribute('imagesrcset');
    if (imageSrcset !== undefined) {
      this.#addValue(decodeAttribute(imageSrcset), 'srcset', surroundings);
    }
    const href = decodeAttribute(tag.attribute('href') ?? '');
    // The standard fetches nothing for an empty `href` of a link.
    if (href.trim() === '') return;
    let kind: ReferenceKind = 'link';
    if (relations.includes('canonical')) kind = 'canonical';
    else if (relations.includes('alternate') && tag.attribute('hreflang') !== undefined) {
      kind = 'translation';
    } else if (relations.includes('preconnect') || relations.includes('dns-prefetch')) {
      kind = 'origin';
    } else if (relations.includes('manifest')) kind = 'manifest';
    this.#add(href, kind, surroundings);
  }

  #collectMeta(tag: Tokenizer, surroundings: Surroundings): void {
    const content = tag.attribute('content');
    if (content === undefined) return;
    if (tag.attribute('http-equiv')?.toLowerCase() === 'refresh') {
      const url = parseMetaRefresh(decodeAttribute(content));
      if (url !== undefined) this.#add(url, 'link', surroundings);
      return;
    }
    const name = (tag.attribute('property') ?? tag.attribute('name') ?? '').trim();
    if (META_URLS.test(name)) {
      this.#add(decodeAttribute(content), 'resource', surroundings);
    } else if (/^og:url$/i.test(name)) {
      if (content !== '') this.#add(decodeAttribute(content), 'self', surroundings);
    } else if (ITEM_URLS.test(tag.attribute('itemprop') ?? '')) {
      if (content !== '') this.#add(decodeAttribute(content), 'link', surroundings);
    }
  }

  /** SVG and MathML: `href`, its old spelling, and paint servers. */
  #collectForeign(tag: Tokenizer, namespace: Namespace, surroundings: Surroundings): void {
    const href = tag.attribute('href') ?? tag.attribute('xlink:href');
    if (href !== undefined && (namespace === 'math' || SVG_LINK_ELEMENTS.has(tag.name))) {
      const value = decodeAttribute(href);
      this.#add(value, tag.name === 'a' ? 'link' : 'svg', surroundings);
    }
    for (const name of PAINT_ATTRIBUTES) {
      const paint = tag.attribute(name);
      if (paint !== undefined) this.#addCss(decodeAttribute(paint), surroundings);
    }
  }

  #addCss(css: string, surroundings: Surroundings | undefined): void {
    for (const url of findCssUrls(css)) this.#add(url, 'css', surroundings);
  }
}
