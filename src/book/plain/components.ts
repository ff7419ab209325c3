/** What each component says in plain Markdown. */
import type { Book, Chapter } from '../book.ts';
import { labelOf, resolveRef } from '../labels.ts';
import type { NumberedKind } from '../manuscript/scan.ts';
import { questionWriters } from '../questions/plain.ts';
import { capturedLines, capturedOf } from '../quoting/captured.ts';
import { formatValue, type NumberStyle, valueAt } from '../quoting/lab-file.ts';
import { languageOf } from '../quoting/language.ts';
import { quotedFrom } from '../quoting/quote.ts';
import { sliceOf } from '../quoting/region.ts';
import type { Skill } from '../topics/skills.ts';
import type { Use } from './markdown.ts';

/** What the pages read from disk, so that this file needs none. */
export interface Sources {
  readonly book: Book;
  readonly lab: (path: string) => string;
  /** `(Sculley et al., 2015)` */
  readonly cite: (keys: readonly string[]) => string;
  /** Entries as HTML. */
  readonly bibliography: (keys: readonly string[]) => readonly { readonly html: string }[];
  readonly term: (id: string) => { readonly term: string; readonly definition: string };
  readonly skills: readonly Omit<Skill, 'file' | 'line'>[];
  readonly tool: (id: string) => {
    readonly name: string;
    readonly finding: string;
    readonly version?: string | undefined;
  };
}

export type Write = (use: Use, chapter: Chapter, sources: Sources) => string;

const label = (kind: NumberedKind, { place }: Chapter, nth: string) =>
  `**${labelOf(kind, place, nth)}**`;

const fence = (code: string, language = '') => {
  const longest = Math.max(2, ...(code.match(/`+/gu) ?? []).map(({ length }) => length));
  const marks = '`'.repeat(longest + 1);
  return `${marks}${language}\n${code}\n${marks}`;
};

const list = (items: readonly string[]) => items.map((item) => `- ${item}`).join('\n');

const used = ({ scan }: Chapter, component: string, attribute: string) => [
  ...new Set(
    scan.elements
      .filter(({ name }) => name === component)
      .flatMap(({ attributes }) => attributes[attribute]?.trim().split(/\s+/u) ?? []),
  ),
];

const writers: Readonly<Record<string, Write>> = {
  Listing: ({ attributes: { file = '', region, title }, nth }, chapter, { lab }) =>
    `${label('listing', chapter, nth)} ${title ?? ''} (\`labs/${file}\`)\n\n${fence(sliceOf(lab(file), region).code, languageOf(file))}`,
  Output: ({ attributes: { file = '', lines, title }, nth }, chapter, { lab }) => {
    const shown = [...capturedOf(lab(file)).typed, capturedLines(lab(file), lines)].join('\n');
    return `${label('output', chapter, nth)} ${title ?? ''}\n\n${fence(shown)}`;
  },
  Figure: ({ attributes: { caption, alt }, nth, inner }, chapter) =>
    `${label('figure', chapter, nth)} ${caption}\n\n*${alt}*\n\n${inner}`,
  Table: ({ attributes: { caption }, nth, inner }, chapter) =>
    `${label('table', chapter, nth)} ${caption}\n\n${inner}`,
  Equation: ({ nth, inner }, chapter) => `${inner}\n\n(${label('equation', chapter, nth)})`,
  Ref: ({ attributes: { to = '' } }, { slug }, { book }) => resolveRef(book, slug, to).label,
  Cite: ({ attributes: { of = '' } }, _, { cite }) => cite(of.trim().split(/\s+/u)),
  Value: ({ attributes: { of = '', path = '', digits, as } }, _, { lab }) =>
    formatValue(valueAt(lab(of), path), {
      digits: digits === undefined ? undefined : Number(digits),
      as: as as NumberStyle['as'],
    }),
  Symptom: ({ attributes: { of = '', text } }, _, { lab }) => `\`${quotedFrom(lab(of), text)}\``,
  Term: ({ inner }) => inner,
  Tool: ({ attributes: { id = '' }, inner }, _, { tool }) => inner || tool(id).name,
  Index: () => '',
  Terms: (_, chapter, { term }) =>
    list(used(chapter, 'Term', 'id').map((id) => `**${term(id).term}**: ${term(id).definition}`)),
  ToolsToday: (_, chapter, { tool }) =>
    list(
      used(chapter, 'Tool', 'id').map((id) => {
        const { name, version, finding } = tool(id);
        return `**${name}${version === undefined ? '' : ` ${version}`}**: ${finding}`;
      }),
    ),
  References: (_, chapter, { bibliography }) =>
    list(bibliography(used(chapter, 'Cite', 'of')).map(({ html }) => textOf(html))),
  SkillStatements: ({ attributes: { pillar } }, _, { skills }) =>
    list(
      skills
        .filter((skill) => skill.pillar === pillar)
        .map(({ level, can, evidence }) => `Level ${level}: ${can} Evidence: ${evidence}`),
    ),
  SkillProfile: () =>
    'In each pillar your level is the highest one up to which you have evidence for every statement.',
  Objectives: (_, { front }) => {
    const { objectives } = front.data as { objectives?: Record<string, string> };
    return `After this chapter you can:\n\n${list(Object.values(objectives ?? {}))}`;
  },
  FromDataScience: ({ inner }) => `**From the data-science side.** ${inner}`,
  ...questionWriters,
};

/** @throws Error when nobody has said how a component reads as text. */
export function writeComponent(use: Use, chapter: Chapter, sources: Sources): string {
  const write = writers[use.name];
  if (write === undefined) {
    throw new Error(`src/book/plain/components.ts does not know <${use.name}>. Say how it reads`);
  }
  return write(use, chapter, sources).trim();
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#38': '&',
};

function textOf(html: string): string {
  return html
    .replace(/<[^>]+>/gu, '')
    .replace(/&([a-z]+|#\d+);/gu, (whole, name: string) => entities[name] ?? whole);
}
