/** A chapter as it stands in a document: its opening, its matter, what comes at its end. */
import type { Chapter, Section } from '../chapter.ts';
import { type Note, pageOf } from '../links.ts';
import { type Element, type ElementContent, h, isElement, select, textOf } from '../tree.ts';
import { contentsList } from './front.ts';

/** What differs between a chapter by itself and one in the book. */
export interface ChapterForm {
  /** A chapter by itself lists its sections under its title and its answers at its end. */
  readonly alone: boolean;
  /** Last lines of a chapter by itself. */
  readonly colophon?: readonly Element[];
}

export const pageName = (slug: string): string => `ch-${slug.replaceAll('/', '-')}`;

export function chapterSection(chapter: Chapter, { alone, colophon }: ChapterForm): Element {
  const end = [
    ...footnotesOf(chapter),
    ...(alone ? answersOf(chapter) : []),
    ...descriptionsOf(chapter),
    ...notesOf(chapter),
  ];
  const matter = [chapter.body, ...(end.length === 0 ? [] : [h('div.chapter-end', end)])];
  return h(
    'section.chapter',
    { style: `page: ${pageName(chapter.slug)}`, dataChapter: chapter.slug },
    [
      opening(chapter, alone),
      ...matter,
      ...(colophon === undefined ? [] : [tail(matter, colophon)]),
    ],
  );
}

/** Letters of what can be kept together without a gap on the page before. */
const shortEnd = 700;

/** Links that a page with the colophon has at least. */
const lastNotes = 3;

/** The colophon, and the last lines of the matter, which are taken out of it to go along. */
function tail(matter: readonly Element[], colophon: readonly Element[]): Element {
  return h('div.tail', [...takeEnd(matter.at(-1)), h('section.colophon.small', [...colophon])]);
}

/** Takes the last links out of their list, or the last block of the text where it is short. */
function takeEnd(part: Element | undefined): Element[] {
  if (part === undefined) return [];
  const list = select('section.link-notes > ol', part);
  if (list !== undefined && list.children.length > lastNotes) {
    const start = Number(list.properties.start) + list.children.length - lastNotes;
    const last = list.children.splice(-lastNotes);
    return [h('div.chapter-end.link-notes.note-list', [h('ol', { start }, last)])];
  }
  const index = part.children.findLastIndex((node) => isElement(node));
  const block = part.children[index];
  if (block === undefined || textOf(block).length > shortEnd) return [];
  part.children.splice(index, 1);
  return [h(`div.${String(part.properties.className)}`, [block])];
}

function opening(chapter: Chapter, alone: boolean): Element {
  const { part, number, title, description, facts, headings, id } = chapter;
  const sections = headings.filter(({ depth }) => depth === 2);
  return h('header.opening', [
    h('p.opening-above', [part, number === undefined ? '' : ` · Chapter ${number}`]),
    h('h1', { id }, title),
    description === '' ? '' : h('p.opening-description', description),
    facts.length === 0
      ? ''
      : h(
          'dl.facts',
          facts.map(({ name, value }) => h('div', [h('dt', name), h('dd', value)])),
        ),
    alone && sections.length > 2
      ? h('nav.mini-contents', [
          contentsList(sections.map(({ id, text }) => ({ id, text, level: 'section' }))),
        ])
      : '',
  ]);
}

/** Heading of a part of the end matter; its id is the chapter's own. */
const endHeading = (chapter: Chapter, name: string, text: string): Element =>
  h('h2.end-title', { id: `${chapter.id.replace(/_top$/u, '')}end-${name}` }, text);

export function answerEntries(sections: readonly Section[], chapter: string): Element[] {
  return sections.map(({ id, of, label, content }) =>
    h('div.answer', { id, dataChapter: chapter }, [
      h('p.answer-label', [
        h('a', { href: `#${of}` }, label),
        h('span.page-ref', [' (p. ', pageOf(of), ')']),
      ]),
      content,
    ]),
  );
}

function answersOf(chapter: Chapter): Element[] {
  if (chapter.answers.length === 0) return [];
  return [
    h('section.answers', [
      endHeading(chapter, 'answers', 'Answers'),
      ...answerEntries(chapter.answers, chapter.slug),
    ]),
  ];
}

function descriptionsOf(chapter: Chapter): Element[] {
  if (chapter.descriptions.length === 0) return [];
  return [
    h('section.descriptions', [
      endHeading(chapter, 'descriptions', 'Figures in words'),
      ...answerEntries(chapter.descriptions, chapter.slug),
    ]),
  ];
}

function footnotesOf(chapter: Chapter): Element[] {
  if (chapter.footnotes.length === 0) return [];
  return [
    h('section.footnotes.note-list', [
      endHeading(chapter, 'notes', 'Notes'),
      h('ol.sl-markdown-content', [...chapter.footnotes]),
    ]),
  ];
}

function notesOf(chapter: Chapter): Element[] {
  if (chapter.notes.length === 0) return [];
  return [
    h('section.link-notes.note-list', [
      endHeading(chapter, 'links', 'Links'),
      h('ol', { start: chapter.notes[0]?.number }, chapter.notes.map(note)),
    ]),
  ];
}

function note({ number, url }: Note): ElementContent {
  return h('li', [h('span.note-number', `${number} `), h('a', { href: url }, breakable(url))]);
}

/** Long addresses may break after a slash or before a dot, never at a hyphen of their own. */
function breakable(url: string): ElementContent[] {
  return url
    .replace(/^(?:https:\/\/|mailto:|tel:)/u, '')
    .split(/(?<=[/=&])(?=.)|(?=[?#])/u)
    .flatMap((piece, index) => [
      ...(index === 0 ? [] : [h('wbr')]),
      { type: 'text' as const, value: piece },
    ]);
}
