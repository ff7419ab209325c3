/** One chapter, ready for a document: its matter, what stands at its end, its place in the book. */
import type { ElementContent } from 'hast';
import { clean } from './clean.ts';
import { prepareCode } from './code.ts';
import { takeFootnotes } from './footnotes.ts';
import { idIn, prefixIds } from './ids.ts';
import { type IndexUse, markUses } from './index-uses.ts';
import { type LinkSpace, type Note, topOf, turnLinks } from './links.ts';
import { setFormulas } from './math.ts';
import type { Fact, SitePage } from './site-page.ts';
import { type Element, eachElement, h, selectAll, textOf, textProperty } from './tree.ts';
import { type Aside, unfold } from './unfold.ts';

/** What the book's model knows of a chapter and its page does not say. */
export interface Placement {
  /** Title of the part that it stands in. */
  readonly part: string;
  /** Undefined in the appendix. */
  readonly number: number | undefined;
}

export interface Heading {
  readonly depth: number;
  readonly id: string;
  /** With its number, as it is printed. */
  readonly text: string;
}

export interface Chapter extends Placement {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly facts: readonly Fact[];
  /** Id of the title. */
  readonly id: string;
  readonly body: Element;
  readonly answers: readonly Section[];
  readonly descriptions: readonly Section[];
  /** What authors wrote below the text. */
  readonly footnotes: readonly Element[];
  /** Addresses of links; they are numbered on from the footnotes. */
  readonly notes: readonly Note[];
  readonly headings: readonly Heading[];
  readonly uses: readonly IndexUse[];
}

/** A piece at the chapter's end that belongs to a place in it. */
export interface Section {
  readonly id: string;
  readonly of: string;
  readonly label: string;
  readonly content: Element;
}

/** Paper takes formulas as KaTeX sets them; an EPUB keeps the page's MathML. */
export type Formulas = 'set' | 'mathml';

export function makeChapter(
  page: SitePage,
  placement: Placement,
  space: LinkSpace,
  formulas: Formulas = 'set',
): Chapter {
  const body = h('div.sl-markdown-content', structuredClone(page.body.children));
  clean(body);
  const footnotes = h('ol.sl-markdown-content', takeFootnotes(body, page.slug));
  numberSections(body, placement.number);
  const uses = markUses(body, page.slug);
  const unfolded = unfold(body);
  const answers = unfolded.answers.map((aside) => section(aside, page.slug));
  const descriptions = unfolded.descriptions.map((aside) => section(aside, page.slug));
  const pieces = [
    body,
    footnotes,
    ...answers.map(({ content }) => content),
    ...descriptions.map((d) => d.content),
  ];
  for (const piece of pieces) {
    if (formulas === 'set') setFormulas(piece);
    prepareCode(piece);
    keepShort(piece);
    keepLeads(piece);
    prefixIds(piece, page.slug);
  }
  nameBlocks(body, page.slug);
  const written = footnotes.children as Element[];
  const notes = turnLinks(pieces, page.slug, space, written.length);
  return {
    ...placement,
    slug: page.slug,
    title: page.title,
    description: page.description,
    facts: page.facts,
    id: topOf(page.slug),
    body,
    answers,
    descriptions,
    footnotes: written,
    notes,
    headings: headingsOf(body),
    uses,
  };
}

function section({ of, id, label, content }: Aside, slug: string): Section {
  return {
    id: idIn(slug, id),
    of: idIn(slug, of),
    label,
    content: h('div.sl-markdown-content', [...content]),
  };
}

/** The numbers that references to sections say: `Section 2.3`. */
function numberSections(body: Element, chapter: number | undefined): void {
  let section = 0;
  eachElement(body, (element) => {
    if (element.tagName !== 'h2') return;
    section += 1;
    if (chapter === undefined) return;
    element.children.unshift(h('span.number', `${chapter}.${section}`), {
      type: 'text',
      value: ' ',
    });
  });
}

/** Names every block, so that the pages of the A4 book can be found again in the EPUB. */
function nameBlocks(body: Element, slug: string): void {
  body.children.filter(isBlock).forEach((block, index) => {
    block.properties.id ??= idIn(slug, `block-${index + 1}`);
  });
}

const isBlock = (node: ElementContent): node is Element =>
  node.type === 'element' && node.properties.id === undefined;

function headingsOf(body: Element): Heading[] {
  const headings: Heading[] = [];
  eachElement(body, (element) => {
    const depth = /^h([2-3])$/u.exec(element.tagName)?.[1];
    const id = textProperty(element, 'id');
    if (depth === undefined || id === undefined) return;
    headings.push({ depth: Number(depth), id, text: textOf(element).trim() });
  });
  return headings;
}

/** Letters of a paragraph of three lines: two lines on each page are more than it has. */
const shortText = 270;

/** A paragraph that ends in a colon announces what follows it. */
function keepLeads(piece: Element): void {
  for (const paragraph of selectAll('p', piece)) {
    if (textOf(paragraph).trimEnd().endsWith(':')) addClass(paragraph, 'leads');
  }
}

function addClass(element: Element, name: string): void {
  const names = element.properties.className;
  element.properties.className = [...(Array.isArray(names) ? names : []), name];
}

const holdsBlocks = (node: ElementContent): boolean =>
  node.type === 'element' && /^(?:p|pre|ul|ol|figure|div)$/u.test(node.tagName);

/** A short paragraph that splits leaves a line alone: it stays whole. */
function keepShort(piece: Element): void {
  for (const paragraph of selectAll('p, li', piece)) {
    if (textOf(paragraph).length > shortText || paragraph.children.some(holdsBlocks)) continue;
    addClass(paragraph, 'short');
  }
}
