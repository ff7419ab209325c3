/**
 * Lists what the book needs to know of a parsed page: numbered things, uses of terms, citations and
 * references, headings, and the words that count as reading.
 */
import type { MdastNode } from 'satteri';
import { quotedText } from './literal.ts';
import { nodesIn } from './walk.ts';

/** Components whose instances are numbered, each kind with a count of its own in a chapter. */
export const numberedKinds = {
  Figure: 'figure',
  Table: 'table',
  Listing: 'listing',
  Output: 'output',
  Equation: 'equation',
  Exercise: 'exercise',
  Quiz: 'question',
} as const;

export type NumberedKind = (typeof numberedKinds)[keyof typeof numberedKinds];

/** A component as it stands in the source, with the attributes whose value the source shows. */
export interface Element {
  readonly name: string;
  readonly line: number;
  /** Offset of the opening tag in the source: the identity of this use. */
  readonly offset: number;
  /** Attributes written as text or as a literal, `{2}`; any other {expression} is in `computed`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly computed: readonly string[];
  /** Text inside the element, marks dropped. */
  readonly text: string;
  /** Names of the components it stands in, outermost first. */
  readonly inside: readonly string[];
}

export interface Item extends Element {
  readonly kind: NumberedKind;
  /** 1-based position among its kind in the chapter. */
  readonly ordinal: number;
  /** Anchor on the page: the author's id, else `kind-ordinal`. */
  readonly anchor: string;
}

export interface Heading {
  readonly depth: number;
  readonly text: string;
  readonly line: number;
  /** Offset in the source: the identity of this heading. */
  readonly offset: number;
  /** The anchor that its author gave it, `{#serving}`. */
  readonly id?: string | undefined;
  readonly formula?: boolean;
}

/** A run of prose, for rules that read sentences. */
export interface Paragraph {
  readonly text: string;
  /** The text without code, which makes no claims. */
  readonly prose: string;
  readonly line: number;
  /** Components used inside the paragraph, such as Cite, Ref, Value. */
  readonly components: readonly string[];
  /** Names of the components it stands in, outermost first. */
  readonly inside: readonly string[];
}

export interface Scan {
  readonly items: readonly Item[];
  /** Every component in document order, the numbered ones too. */
  readonly elements: readonly Element[];
  readonly headings: readonly Heading[];
  readonly paragraphs: readonly Paragraph[];
  /** Words of prose: listings, outputs, solutions and imports not counted. */
  readonly words: number;
  /** Link targets as written, for the rule on links between chapters. */
  readonly links: readonly { readonly url: string; readonly line: number; readonly text: string }[];
}

/** Parts of a chapter that a reader opens on purpose; their words are not in the reading time. */
const folded = new Set(['Solution', 'Option']);

/** @param inside Names of the components that something stands in. */
export const isFolded = (inside: readonly string[]): boolean =>
  inside.some((name) => folded.has(name));

interface Walk {
  items: Item[];
  elements: Element[];
  headings: Heading[];
  paragraphs: Paragraph[];
  links: { url: string; line: number; text: string }[];
  words: number;
  counts: Map<NumberedKind, number>;
}

/** @param root The tree of a page. */
export function scanOf(root: MdastNode): Scan {
  const walk: Walk = {
    items: [],
    elements: [],
    headings: [],
    paragraphs: [],
    links: [],
    words: 0,
    counts: new Map(),
  };
  visit(root, [], walk);
  const { items, elements, headings, paragraphs, links, words } = walk;
  return { items, elements, headings, paragraphs, links, words };
}

function visit(node: MdastNode, inside: readonly string[], walk: Walk): void {
  const line = node.position?.start.line ?? 1;
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    const element = elementOf(node, inside);
    if (element !== undefined) {
      walk.elements.push(element);
      const { href } = element.attributes;
      if (element.name === 'a' && href !== undefined)
        walk.links.push({ url: href, line, text: element.text });
      const kind = numberedKinds[element.name as keyof typeof numberedKinds];
      if (kind !== undefined) walk.items.push(number(element, kind, walk.counts));
      for (const child of node.children) visit(child, [...inside, element.name], walk);
      return;
    }
  }
  if (node.type === 'heading') {
    const id = ownId(node);
    const offset = node.position?.start.offset ?? 0;
    const heading = { depth: node.depth, text: textOf(node).trim(), line, offset };
    const formula = [...nodesIn(node)].some(({ node: { type } }) => type === 'inlineMath');
    walk.headings.push({
      ...heading,
      ...(id === undefined ? {} : { id }),
      ...(formula ? { formula } : {}),
    });
  }
  if (node.type === 'link') walk.links.push({ url: node.url, line, text: textOf(node) });
  if (node.type === 'definition') walk.links.push({ url: node.url, line, text: '' });
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    const text = textOf(node);
    if (!isFolded(inside)) walk.words += countWords(text);
    const prose = textOf(node, false);
    walk.paragraphs.push({ text, prose, line, components: componentsIn(node), inside });
  }
  if ('children' in node) for (const child of node.children) visit(child, inside, walk);
}

function ownId(heading: MdastNode): string | undefined {
  const { hProperties } = (heading.data ?? {}) as { hProperties?: { id?: string } };
  return hProperties?.id;
}

function elementOf(
  node: Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>,
  inside: readonly string[],
): Element | undefined {
  if (node.name === null) return undefined;
  const attributes: Record<string, string> = {};
  const computed: string[] = [];
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') continue;
    if (attribute.value === null || attribute.value === undefined) attributes[attribute.name] = '';
    else if (typeof attribute.value === 'string') attributes[attribute.name] = attribute.value;
    else {
      const literal = literalOf(attribute.value.value);
      if (literal === undefined) computed.push(attribute.name);
      else attributes[attribute.name] = literal;
    }
  }
  return {
    name: node.name,
    line: node.position?.start.line ?? 1,
    offset: node.position?.start.offset ?? 0,
    attributes,
    computed,
    text: textOf(node),
    inside,
  };
}

/** `{2}`, `{true}` and `{"x"}` can be read without running anything; a name or a call cannot. */
function literalOf(expression: string): string | undefined {
  return /^\s*(?:-?\d+(?:\.\d+)?|true|false)\s*$/u.test(expression)
    ? expression.trim()
    : quotedText(expression);
}

function number(element: Element, kind: NumberedKind, counts: Map<NumberedKind, number>): Item {
  const ordinal = (counts.get(kind) ?? 0) + 1;
  counts.set(kind, ordinal);
  return { ...element, kind, ordinal, anchor: element.attributes.id ?? `${kind}-${ordinal}` };
}

/** Concatenated text of a node, as a reader would hear it. @param code Whether inline code counts. */
export function textOf(node: MdastNode, code = true): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'mdxTextExpression') return quotedText(node.value) ?? '';
  if (node.type === 'inlineCode' || node.type === 'inlineMath') return code ? node.value : ' ';
  if (node.type === 'break') return ' ';
  // What stands after a colon is a directive to the parser, and text on the page.
  if (node.type === 'textDirective') return `:${node.name}`;
  if (!('children' in node)) return '';
  const block = node.type !== 'paragraph' && node.type !== 'heading';
  return node.children
    .map((child) => textOf(child as MdastNode, code))
    .join(block && node.children.some((child) => child.type === 'paragraph') ? ' ' : '');
}

function componentsIn(node: MdastNode): string[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) => {
    const own = 'name' in child && typeof child.name === 'string' ? [child.name] : [];
    return [...own, ...componentsIn(child as MdastNode)];
  });
}

/** Counts what a reader reads: runs of letters or digits between spaces. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
