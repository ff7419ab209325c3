/** Direct answers: the glossary's definition and the tool register's row for what was asked. */

import type { Scored } from '../ranking/score.ts';
import type { Table } from '../stored/table.ts';
import type { Ask } from '../words/ask.ts';
import { tellingWords } from '../words/words.ts';

export interface Answer {
  readonly kind: 'glossary' | 'tool';
  readonly name: string;
  /** The definition, or what the tool does and its state: plain text. */
  readonly text: string;
  readonly url: string;
}

/** Entries whose text is loaded to see whether they are what was asked. */
const looked = 3;

export async function answersTo(
  { words }: Ask,
  scored: readonly Scored[],
  table: Table,
): Promise<Answer[]> {
  const asked = sameness(words.map(({ text }) => text).join(' '));
  const entries = scored
    .filter(({ record, coverage }) => {
      const kind = table.records[record]?.kind;
      return (kind === 'glossary' || kind === 'tool') && coverage > 0.99;
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, looked);
  const loaded = await Promise.all(
    entries.map(async ({ record, load }) => ({ ...(await load()), record })),
  );
  return loaded
    .filter(({ meta }) => namesOf(meta).some((name) => sameness(name) === asked))
    .map(({ record, meta, content, url }) => ({
      kind: table.records[record]?.kind === 'tool' ? 'tool' : 'glossary',
      name: meta.title ?? '',
      text: content,
      url,
    }));
}

function namesOf(meta: Readonly<Record<string, string>>): string[] {
  return [meta.title ?? '', ...(meta.aliases ?? '').split(', ')];
}

/** What two names of one thing share: words without order, number and filler. */
function sameness(name: string): string {
  return tellingWords(name)
    .map(({ text }) => text.replace(/(?<=[^s])s$/u, '').replace(/[^\p{L}\p{N}]/gu, ''))
    .sort()
    .join(' ');
}
