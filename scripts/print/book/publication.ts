/** Something that is printed: one chapter, a path through the book, or the book. */
import type { Chapter } from '../chapter.ts';
import type { Edition } from '../edition.ts';
import { type Element, h } from '../tree.ts';
import { answers, index } from './back.ts';
import { chapterSection, pageName } from './chapter-section.ts';
import { type ContentsLine, type Cover, colophon, colophonText, contents, cover } from './front.ts';

/** Chapters that follow one another, with the page that opens them; a path's have none. */
export interface PublishedPart {
  readonly opening: PartOpening | undefined;
  readonly chapters: readonly Chapter[];
}

export interface PartOpening {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
}

/** Text in the margins of the pages that carry one name. */
export interface RunningHead {
  readonly page: string;
  readonly left: string;
  readonly right: string;
}

/** A publication as one tree of HTML, still without page numbers. */
export interface Assembled {
  /** Name without paper and ending: `deployment/model-apis`, `paths/mlops`, `handbook`. */
  readonly name: string;
  readonly title: string;
  readonly subject: string;
  readonly sections: readonly Element[];
  readonly heads: readonly RunningHead[];
  readonly chapters: readonly Chapter[];
  /** Empty for a chapter by itself. */
  readonly contents: readonly ContentsLine[];
}

const headOf = (chapter: Chapter): RunningHead => ({
  page: pageName(chapter.slug),
  left: chapter.part,
  right: chapter.number === undefined ? chapter.title : `${chapter.number}  ${chapter.title}`,
});

export function publishChapter(chapter: Chapter, edition: Edition): Assembled {
  const address = new URL(`${chapter.slug}/`, edition.home).href;
  return {
    name: chapter.slug,
    title: chapter.title,
    subject: chapter.description,
    sections: [chapterSection(chapter, { alone: true, colophon: colophonText(edition, address) })],
    heads: [{ ...headOf(chapter), left: edition.title }],
    chapters: [chapter],
    contents: [],
  };
}

export function publishBook(
  name: string,
  title: Cover,
  parts: readonly PublishedPart[],
  edition: Edition,
): Assembled {
  const chapters = parts.flatMap((part) => part.chapters);
  const back = [answers(chapters), index(chapters)].filter((section) => section !== undefined);
  const lines = [...parts.flatMap(partLines), ...back.map(backLine)];
  return {
    name,
    title: title.title,
    subject: title.subtitle,
    sections: [
      cover(title, edition),
      colophon(edition),
      contents(lines),
      ...parts.flatMap(({ opening, chapters: inPart }) => [
        ...(opening === undefined ? [] : [partPage(opening)]),
        ...inPart.map((chapter) => chapterSection(chapter, { alone: false })),
      ]),
      ...back,
    ],
    heads: [
      ...chapters.map(headOf),
      { page: 'back-answers', left: title.title, right: 'Answers' },
      { page: 'back-index', left: title.title, right: 'Index' },
    ],
    chapters,
    contents: lines,
  };
}

const partPage = ({ id, title, summary }: PartOpening): Element =>
  h('section.part', [h('h1', { id: `part-${id}` }, title), h('p.part-summary', summary)]);

function partLines({ opening, chapters }: PublishedPart): ContentsLine[] {
  const lines = chapters.map(chapterLine);
  if (opening === undefined) return lines;
  return [{ id: `part-${opening.id}`, text: opening.title, level: 'part', under: lines }];
}

const chapterLine = ({ id, number, title, headings }: Chapter): ContentsLine => ({
  id,
  number: number === undefined ? undefined : String(number),
  text: title,
  level: 'chapter',
  under: headings
    .filter(({ depth }) => depth === 2)
    .map((heading) => ({ id: heading.id, text: heading.text, level: 'section' })),
});

function backLine(section: Element): ContentsLine {
  const id = String((section.children[0] as Element).properties.id);
  return { id, text: id === 'index' ? 'Index' : 'Answers', level: 'matter' };
}
