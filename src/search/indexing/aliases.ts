/** Words that readers use and the text does not, each led to the section that it is about. */
import type { Kind } from '../kinds.ts';
import { tellingWords } from '../words/words.ts';
import { bestSection } from './overlap.ts';
import type { Page, Section } from './section.ts';
import type { Concept, FrontMatter } from './sources.ts';

export interface Resolved {
  readonly slug: string;
  /** Index of the section on its page. */
  readonly section: number;
  readonly kind: Kind;
  readonly phrase: string;
}

/** The questions and error messages of a page's front matter. */
export function aliasesOf(page: Page, front: FrontMatter | undefined): Resolved[] {
  const asked = front?.questions ?? {};
  const sections: [phrase: string, section: number][] = isList(asked)
    ? asked.map((phrase) => [phrase, bestSection(page.sections, phrase)])
    : Object.entries(asked).map(([phrase, anchor]) => [phrase, sectionAt(page, anchor)]);
  const questions = sections.map(([phrase, section]) => ({
    slug: page.slug,
    section,
    kind: 'question' as const,
    phrase,
  }));
  const messages = (front?.errors ?? []).map((phrase) => ({
    slug: page.slug,
    section: sectionOfMessage(page.sections, phrase),
    kind: 'message' as const,
    phrase,
  }));
  return [...questions, ...messages];
}

const isList = (asked: NonNullable<FrontMatter['questions']>): asked is readonly string[] =>
  Array.isArray(asked);

/** @throws Error when the page was built without the section that its front matter names. */
function sectionAt({ slug, sections }: Page, wanted: string): number {
  const found = sections.findIndex(
    ({ anchor, joined }) => anchor === wanted || joined.includes(wanted),
  );
  if (found < 0) throw new Error(`search index: ${slug} has no section "${wanted}"`);
  return found;
}

/** The section that prints the message, else the one on what breaks, else the nearest. */
function sectionOfMessage(sections: readonly Section[], message: string): number {
  const flat = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const printed = sections.findIndex(({ text }) => flat(text).includes(flat(message)));
  if (printed >= 0) return printed;
  const breaks = sections.findIndex(({ kind }) => kind === 'error');
  return breaks >= 0 ? breaks : bestSection(sections, message);
}

/** One alias for each phrase and page of a concept; pages that are not written yet have none. */
export function resolveConcepts(pages: readonly Page[], concepts: readonly Concept[]): Resolved[] {
  return concepts.flatMap(({ said, means, at }) =>
    pages
      .filter(({ slug }) => at.includes(slug))
      .flatMap(({ slug, sections }) => {
        const section = bestSection(sections, means.join(' '));
        return bags(said).map((phrase) => ({ slug, section, kind: 'concept' as const, phrase }));
      }),
  );
}

/**
 * Joins phrases that share most of their words into one record, because each record costs a
 * reader ten bytes: `shrink a model` and `make a model smaller` stay two, `shrink my model` joins.
 */
export function bags(said: readonly string[]): string[] {
  const kept: { phrase: string; words: Set<string> }[] = [];
  for (const phrase of said) {
    const words = new Set(tellingWords(phrase).map(({ text }) => text));
    const near = kept.find(({ words: other }) => {
      const shared = [...words].filter((word) => other.has(word)).length;
      return shared > 0 && shared >= words.size - 1 && shared >= other.size - 1;
    });
    if (near === undefined) kept.push({ phrase, words });
    else {
      near.phrase += `, ${phrase}`;
      for (const word of words) near.words.add(word);
    }
  }
  return kept.map(({ phrase }) => phrase);
}
