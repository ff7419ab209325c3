/** Terms, sources and topics of a round, made from those that the chapters of today use. */
import { parse, stringify } from 'yaml';
import { again, topicAgain } from './chapter.ts';
import { otherWord } from './words.ts';

type Entry = Record<string, unknown>;

/** Ids that uses of a component name, in an attribute that may hold several. */
export function namedBy(texts: readonly string[], component: string, attribute: string): Set<string> {
  const pattern = new RegExp(`<${component}\\b[^<>]*?\\b${attribute}="([^"]+)"`, 'gu');
  return new Set(
    texts.flatMap((text) => [...text.matchAll(pattern)].flatMap(([, ids = '']) => ids.trim().split(/\s+/u))),
  );
}

/** The glossary with the used terms once more for each round. */
export function glossaryAgain(text: string, used: ReadonlySet<string>, rounds: number): string {
  const entries = Object.entries(parse(text) as Record<string, Entry>).filter(([id]) => used.has(id));
  const more = eachRound(rounds, (round) =>
    entries.map(([id, entry]) => [
      again(id, round),
      {
        ...entry,
        term: `${entry.term} ${round + 1}`,
        aliases: ((entry.aliases as string[]) ?? []).map((alias) => `${alias} ${round + 1}`),
        see: ((entry.see as string[]) ?? []).filter((other) => used.has(other)).map((other) => again(other, round)),
      },
    ]),
  );
  return `${text.trimEnd()}\n${more.length === 0 ? '' : stringify(Object.fromEntries(more))}`;
}

/** The list of works with the cited ones once more for each round. */
export function referencesAgain(text: string, cited: ReadonlySet<string>, rounds: number): string {
  const works = text.split(/^(?=@)/mu).filter((work) => cited.has(/^@\w+\{([^,\s]+),/u.exec(work)?.[1] ?? ''));
  const more = eachRound(rounds, (round) =>
    works.map((work) =>
      work
        .replace(/^(@\w+\{)([^,\s]+),/u, (_, start: string, key: string) => `${start}${again(key, round)},`)
        .replace(/^(\s*title\s*=\s*\{)/mu, `$1Volume ${round + 1}: `)
        // Else every author would seem to have written five works in that year, to be told apart.
        .replace(/^(\s*author\s*=\s*\{)(.*)$/mu, (_, start: string, authors: string) => {
          return start + authors.replace(/(?<![\\\w])[A-Z][a-z]{3,}(?!\w)/gu, (name) => otherWord(name, round));
        }),
    ),
  );
  return `${text.trimEnd()}\n\n${more.join('')}`;
}

/** The topics with those of today's chapters once more, at home in the chapters of each round. */
export function topicsAgain(text: string, slugs: readonly ReadonlyMap<string, string>[]): string {
  const topics = parse(text) as (Entry & { id: string; topic: string; chapters: string[] })[];
  const more = slugs.flatMap((names, index) =>
    topics.flatMap((topic) => {
      const chapters = topic.chapters.flatMap((slug) => names.get(slug) ?? []);
      if (chapters.length === 0) return [];
      const round = index + 1;
      return [{ ...topic, id: topicAgain(topic.id, round), topic: `${topic.topic}, part ${round + 1}`, chapters }];
    }),
  );
  return `${text.trimEnd()}\n${more.length === 0 ? '' : stringify(more)}`;
}

function eachRound<Item>(rounds: number, make: (round: number) => Item[]): Item[] {
  return Array.from({ length: rounds }, (_, index) => make(index + 1)).flat();
}
