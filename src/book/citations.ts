/** Citations in APA style from src/data/references.bib, by citation-js and its CSL processor. */
import { readFileSync } from 'node:fs';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import { fromRoot } from './paths.ts';

const file = 'src/data/references.bib';
let library: Cite | undefined;

/** The processor sets up a style for each question, and pages ask the same ones. */
const citations = new Map<string, string>();
const entries = new Map<string, Entry[]>();

/** A work as a list of references shows it. */
export interface Entry {
  readonly key: string;
  readonly html: string;
}

function references(): Cite {
  library ??= new Cite(readFileSync(fromRoot(file), 'utf8'));
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
  const text = citations.get(question) ?? formatCitation(keys);
  citations.set(question, text);
  return text;
}

function formatCitation(keys: readonly string[]): string {
  const known = new Set(citationKeys());
  const unknown = keys.find((key) => !known.has(key));
  if (unknown !== undefined) throw new Error(`"${unknown}" is not in ${file}. Add its entry`);
  return references().format('citation', { template: 'apa', lang: 'en-US', entry: [...keys] });
}

/** A list's entries as HTML, in the style's own order. */
export function bibliography(keys: readonly string[]): readonly Entry[] {
  const question = [...new Set(keys)].sort().join(' ');
  const list = entries.get(question) ?? formatBibliography(new Set(keys));
  entries.set(question, list);
  return list;
}

function formatBibliography(wanted: ReadonlySet<string>): Entry[] {
  const works = references().data.filter(({ id }) => wanted.has(id));
  const formatted = new Cite(works).format('bibliography', {
    format: 'html',
    template: 'apa',
    lang: 'en-US',
    asEntryArray: true,
  });
  return formatted.map(([key, html]) => ({
    key,
    html: linkUrls(html.replace(/<\/?div[^>]*>/gu, '').trim()),
  }));
}

/** Makes the addresses that a style prints as text into links. */
function linkUrls(html: string): string {
  return html.replace(/https?:\/\/[^\s<]+[^\s<.,)]/gu, (url) => `<a href="${url}">${url}</a>`);
}
