/** Citations in APA style, by citation-js and its CSL processor. */
import { createRequire } from 'node:module';
import { BuildCache } from '../files/build-cache.ts';
import { fromRoot } from '../files/root.ts';
import { referenceFiles, references } from './references.ts';

type Processor = typeof import('@citation-js/core');

const inRunningText = { template: 'apa', lang: 'en-US' } as const;
const asList = { ...inRunningText, format: 'html', asEntryArray: true } as const;

/** The processor takes seconds for all pages, and the references seldom change between builds. */
let kept: BuildCache | undefined;
let processor: Processor | undefined;

/** Pages ask the same questions. */
const citations = new Map<string, string>();
const entries = new Map<string, Entry[]>();

/** A work as a list of references shows it. */
export interface Entry {
  readonly key: string;
  readonly html: string;
}

function cache(): BuildCache {
  kept ??= new BuildCache('citations', JSON.stringify([inRunningText, asList]));
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

/** BibTeX of these works alone, in the order of the files: all that the processor's answer follows from. */
function bibtexOf(keys: readonly string[]): string {
  const known = references.entries();
  const unknown = keys.find((key) => !known.some(({ id }) => id === key));
  if (unknown !== undefined) {
    throw new Error(
      `"${unknown}" is not in src/data/${referenceFiles.folder}. Add its entry there`,
    );
  }
  return known
    .filter(({ id }) => keys.includes(id))
    .map(({ bibtex }) => bibtex)
    .join('\n');
}

/**
 * What stands in running text for one or more works: `(Sculley et al., 2015)`.
 *
 * @throws Error when no part lists a key.
 */
export function inText(keys: readonly string[]): string {
  const bibtex = bibtexOf(keys);
  const question = `citation ${keys.join(' ')}\n${bibtex}`;
  const text =
    citations.get(question) ??
    cache().recall(question, () =>
      new (citationJs().Cite)(bibtex).format('citation', { ...inRunningText, entry: [...keys] }),
    );
  citations.set(question, text);
  return text;
}

/** A list's entries as HTML, in the style's own order. @throws Error when no part lists a key. */
export function bibliography(keys: readonly string[]): readonly Entry[] {
  const bibtex = bibtexOf(keys);
  const list = entries.get(bibtex) ?? formatBibliography(bibtex);
  entries.set(bibtex, list);
  return list;
}

function formatBibliography(bibtex: string): Entry[] {
  if (bibtex === '') return [];
  const said = cache().recall(`bibliography\n${bibtex}`, () =>
    JSON.stringify(new (citationJs().Cite)(bibtex).format('bibliography', asList)),
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
