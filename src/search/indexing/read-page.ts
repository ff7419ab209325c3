/** Cuts a built page at its h2 and h3 headings, listings, outputs and tables included. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Kind } from '../kinds.ts';
import { attribute, type Element, find, hasClass, isBlock, isElement, isSilent } from './html.ts';
import { Seams } from './seams.ts';
import { type Page, type Section, tinySection } from './section.ts';

type Draft = { -readonly [Key in keyof Section]: Section[Key] } & {
  joined: string[];
  terms: string[];
  tools: string[];
};

const backMatter = /^(?:terms|tools today|references|further reading|terms and tools)\b/iu;

/** What {@link readDocument} reads of a page's HTML. */
export function readPage(slug: string, html: string): Page | undefined {
  return readDocument(slug, parse(html));
}

/** @returns undefined when the page holds no text of the book, such as a redirect. */
export function readDocument(
  slug: string,
  document: DefaultTreeAdapterTypes.Document,
): Page | undefined {
  const main = find(document, ({ tagName }) => tagName === 'main');
  const body = main && find(main, (element) => hasClass(element, 'sl-markdown-content'));
  if (main === undefined || body === undefined) return undefined;
  const heading = find(main, ({ tagName }) => tagName === 'h1');
  const title = heading === undefined ? '' : textOf(heading);
  const drafts: Draft[] = [draftOf('', title, '', 'section')];
  walk(body, drafts, new Seams());
  return { slug, title, sections: settle(drafts) };
}

function draftOf(anchor: string, title: string, parent: string, kind: Kind): Draft {
  return { anchor, title, parent, kind, text: '', joined: [], terms: [], tools: [] };
}

function walk(element: Element, drafts: Draft[], seams: Seams): void {
  for (const node of element.childNodes) {
    const draft = drafts.at(-1) as Draft;
    if (node.nodeName === '#text' && 'value' in node)
      draft.text += seams.join(draft.text, node.value);
    if (!isElement(node) || isSilent(node)) continue;
    if ((node.tagName === 'h2' || node.tagName === 'h3') && attribute(node, 'id') !== '') {
      drafts.push(headed(node, drafts));
      continue;
    }
    note(node, draft);
    if (isBlock(node)) draft.text += ' ';
    seams.open(node);
    walk(node, drafts, seams);
    seams.close(node);
    if (isBlock(node)) (drafts.at(-1) as Draft).text += ' ';
  }
}

/** A new section; an h3 inherits the kind of the h2 it stands under. */
function headed(heading: Element, drafts: readonly Draft[]): Draft {
  const title = textOf(heading);
  const above = drafts.findLast(({ parent, anchor }) => anchor !== '' && parent === '');
  const under = heading.tagName === 'h3' ? above : undefined;
  const kind = under === undefined || under.kind === 'program' ? kindByTitle(title) : under.kind;
  return draftOf(attribute(heading, 'id'), title, under?.title ?? '', kind);
}

/** The parts that every chapter has are known by their headings. */
function kindByTitle(title: string): Kind {
  if (/^exercises?\b/iu.test(title)) return 'exercise';
  if (/^when it breaks\b/iu.test(title)) return 'error';
  if (/^run it yourself\b/iu.test(title)) return 'lab';
  return backMatter.test(title) ? 'back' : 'section';
}

/** Remembers what an element says of its section besides its text. */
function note(element: Element, draft: Draft): void {
  const isProgram = hasClass(element, 'listing') || hasClass(element, 'output');
  if (isProgram && draft.kind === 'section') draft.kind = 'program';
  const link = /\/appendix\/(glossary|tools)\/#(.+)$/u.exec(attribute(element, 'href'));
  if (link?.[1] === 'glossary') draft.terms.push(link[2] as string);
  if (link?.[1] === 'tools') draft.tools.push(link[2] as string);
}

/** Joins tiny sections to the one they stand under, and tidies spaces. */
function settle(drafts: readonly Draft[]): Section[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const text = squeeze(draft.text);
    const last = kept.at(-1);
    const home = draft.parent === '' ? undefined : last;
    const tiny = text.split(' ').length < tinySection;
    if (draft.anchor !== '' && tiny && home !== undefined) {
      home.text = `${home.text} ${draft.title}. ${text}`;
      home.joined.push(draft.anchor);
      home.terms.push(...draft.terms);
      home.tools.push(...draft.tools);
    } else kept.push({ ...draft, text });
  }
  return kept;
}

function textOf(element: Element): string {
  let text = '';
  const seams = new Seams();
  const collect = (parent: Element) => {
    for (const node of parent.childNodes) {
      if (node.nodeName === '#text' && 'value' in node) text += seams.join(text, node.value);
      else if (isElement(node) && !isSilent(node)) {
        seams.open(node);
        collect(node);
        seams.close(node);
      }
    }
  };
  collect(element);
  return squeeze(text);
}

/** One space for many; the one inside a number stays what it is, because it is no end of a word. */
function squeeze(text: string): string {
  return text.replace(/(?!(?<=\d)[\u{A0}\u{2009}\u{202F}]\d{3}(?!\d))\s+/gu, ' ').trim();
}
