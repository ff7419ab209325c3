/**
 * The start tags of a page in the order of the document, each with what a browser would know of
 * its surroundings. This is the tokenizer plus the little of tree construction that changes how
 * the rest of the page is read: raw text, foreign content, `template` and `noscript`.
 */
import { ForeignContent, type Namespace } from './foreign.ts';
import { END_OF_FILE, START_TAG, type TextMode, Tokenizer } from './tokenizer.ts';

/** Elements whose content is text (with scripting, as readers have it). */
const TEXT_MODES = new Map<string, TextMode>([
  ['script', 'script'],
  ['style', 'rawtext'],
  ['title', 'rawtext'],
  ['textarea', 'rawtext'],
  ['iframe', 'rawtext'],
  ['noembed', 'rawtext'],
  ['noframes', 'rawtext'],
  ['noscript', 'rawtext'],
  ['xmp', 'rawtext'],
  ['plaintext', 'plaintext'],
]);

export interface Surroundings {
  /** In a `template`: not part of the document until a script copies it. */
  readonly inert: boolean;
  /** In a declarative shadow root: shown, but out of reach of fragments. */
  readonly shadow: boolean;
  /** In a `noscript`: there for readers without scripts only. */
  readonly noscript: boolean;
}

export interface MarkupVisitor {
  /** A start tag; its attributes are those of `tag` now. */
  startTag(tag: Tokenizer, namespace: Namespace, surroundings: Surroundings): void;
  /** An end tag outside of raw text; costs time on every page, so only where it is needed. */
  endTag?: ((tag: Tokenizer) => void) | undefined;
  /** The text of a raw text element that was not inert, right after its start tag. */
  rawText(name: string, tag: Tokenizer, surroundings: Surroundings): void;
  /** The text of a `style` element in an SVG, which is no raw text. */
  svgStyle(css: string): void;
}

const IN_DOCUMENT: Surroundings = { inert: false, shadow: false, noscript: false };
const IN_NOSCRIPT: Surroundings = { inert: false, shadow: false, noscript: true };

export function walkMarkup(
  html: string,
  visitor: MarkupVisitor,
  wanted?: ReadonlySet<string>,
): void {
  walk(html, visitor, wanted, IN_DOCUMENT);
}

function walk(
  html: string,
  visitor: MarkupVisitor,
  wanted: ReadonlySet<string> | undefined,
  document: Surroundings,
): void {
  const tag = new Tokenizer(html, wanted);
  const foreign = new ForeignContent();
  const attribute = (name: string) => tag.attribute(name);
  const templates: Surroundings[] = [];
  let surroundings = document;
  let svgStyleStart = -1;

  const wantsEndTags = visitor.endTag !== undefined;

  for (;;) {
    const inside = foreign.depth > 0 || templates.length > 0;
    const kind = tag.next(inside && foreign.active, inside || wantsEndTags);
    if (kind === END_OF_FILE) return;
    if (kind !== START_TAG) {
      if (tag.name === 'template' && !foreign.active) {
        surroundings = templates.pop() ?? document;
      } else {
        if (svgStyleStart >= 0 && tag.name === 'style') {
          visitor.svgStyle(html.slice(svgStyleStart, tag.start));
        }
        svgStyleStart = -1;
        foreign.end(tag.name);
      }
      visitor.endTag?.(tag);
      continue;
    }
    const { name } = tag;
    const namespace =
      foreign.depth > 0 || name === 'svg' || name === 'math'
        ? foreign.start(name, tag.selfClosing, attribute)
        : 'html';
    visitor.startTag(tag, namespace, surroundings);
    if (namespace !== 'html') {
      svgStyleStart = namespace === 'svg' && name === 'style' && !surroundings.inert ? tag.end : -1;
      continue;
    }

    if (name === 'template') {
      templates.push(surroundings);
      surroundings = inTemplate(surroundings, tag.attribute('shadowrootmode'));
      continue;
    }
    const mode = TEXT_MODES.get(name);
    if (mode === undefined || (name === 'noscript' && document.noscript)) continue;
    tag.skipText(mode);
    if (surroundings.inert) continue;
    if (name === 'noscript') {
      walk(html.slice(tag.textStart, tag.textEnd), visitor, wanted, IN_NOSCRIPT);
    } else {
      visitor.rawText(name, tag, surroundings);
    }
  }
}

function inTemplate(outer: Surroundings, shadowRootMode: string | undefined): Surroundings {
  return /^(?:open|closed)$/i.test(shadowRootMode ?? '')
    ? { ...outer, shadow: true }
    : { ...outer, inert: true };
}
