/** Citations in APA style from src/data/references.bib, by citation-js and its CSL processor. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Cite } from '@citation-js/core';
import { BuildCache } from '../files/build-cache.ts';
import { fromRoot } from '../files/root.ts';

type Processor = typeof import('@citation-js/core');

const file = 'src/data/references.bib';
const inRunningText = { template: 'apa', lang: 'en-US' } as const;
const asList = { ...inRunningText, format: 'html', asEntryArray: true } as const;

/** The processor takes seconds for all pages, and the references seldom change between builds. */
let kept: BuildCache | undefined;
let processor: Processor | undefined;
let library: Cite | undefined;

/** Pages ask the same questions. */
const citations = new Map<string, string>();
const entries = new Map<string, Entry[]>();

/** A work as a list of references shows it. */
export interface Entry {
  readonly key: string;
  readonly html: string;
}

const source = () => readFileSync(fromRoot(file), 'utf8');

function cache(): BuildCache {
  kept ??= new BuildCache('citations', JSON.stringify([inRunningText, asList, source()]));
  return kept;
}

/** Loaded when something is to be formatted: it is large. */
function citationJs(): Processor {
  if (processor !== undefined) return processor;
  const load = createRequire(fromRoot('package.json'));
  processor = load('@citation-js/core') as Processor;
  load('@citation-js/plugin-bibtex');
  load('@citation-js/plugin-csl');
  return processor;
}

function references(): Cite {
  library ??= new (citationJs().Cite)(source());
  return library;
}

/** Keys of all entries, in the file's order. */
export function citationKeys(): string[] {
  return references().data.map(({ id }) => id);
}

/**
 * What stands in running text for one or more works: `(Sculley et al., 2015)`.
 *
 * @throws Error when a key is not in the file.
 */
export function inText(keys: readonly string[]): string {
  const question = keys.join(' ');
  const text =
    citations.get(question) ?? cache().recall(`citation ${question}`, () => formatCitation(keys));
  citations.set(question, text);
  return text;
}

function formatCitation(keys: readonly string[]): string {
  const known = new Set(citationKeys());
  const unknown = keys.find((key) => !known.has(key));
  if (unknown !== undefined) throw new Error(`"${unknown}" is not in ${file}. Add its entry`);
  return worksOf(keys).format('citation', { ...inRunningText, entry: [...keys] });
}

/** These works alone: for each question the processor tidies all that it was given. */
function worksOf(keys: readonly string[]): Cite {
  return new (citationJs().Cite)(references().data.filter(({ id }) => keys.includes(id)));
}

/** A list's entries as HTML, in the style's own order. */
export function bibliography(keys: readonly string[]): readonly Entry[] {
  const question = [...new Set(keys)].sort().join(' ');
  const list = entries.get(question) ?? formatBibliography(question, keys);
  entries.set(question, list);
  return list;
}

function formatBibliography(question: string, keys: readonly string[]): Entry[] {
  const said = cache().recall(`bibliography ${question}`, () =>
    JSON.stringify(worksOf(keys).format('bibliography', asList)),
  );
  return (JSON.parse(said) as [key: string, html: string][]).map(([key, html]) => ({
    key,
    html: linkUrls(html.replace(/<\/?div[^>]*>/gu, '').trim()),
  }));
}

/** Makes the addresses that a style prints as text into links. */
function linkUrls(html: string): string {
  return html.replace(/https?:\/\/[^\s<]+[^\s<.,)]/gu, (url) => `<a href="${url}">${url}</a>`);
}
