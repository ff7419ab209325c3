/** Citations in APA style, by citation-js and its CSL processor. */
import { createRequire } from 'node:module';
import { BuildCache } from '../files/build-cache.ts';
import { fromRoot } from '../files/root.ts';
import { SourceError } from '../finding.ts';
import type { Reference } from './bibtex.ts';
import { linkUrls } from './link-urls.ts';
import { referenceFiles, references } from './references.ts';

type Processor = typeof import('@citation-js/core');
type CslEntry = Processor['Cite']['prototype']['data'][number];

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
  kept ??= new BuildCache('citations', JSON.stringify([inRunningText, asList, others]));
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

/**
 * Works, and those that could be taken for one of them, in the order of the files: all that the
 * processor's answer follows from. Two works of an author and a year bear the same letters on each page.
 */
function worksOf(known: readonly Reference[], keys: readonly string[]): Reference[] {
  const unknown = keys.find((key) => !known.some(({ id }) => id === key));
  if (unknown !== undefined) {
    throw new Error(
      `"${unknown}" is not in src/data/${referenceFiles.folder}. Add its entry there`,
    );
  }
  const asked = new Set(
    known.filter(({ id }) => keys.includes(id)).map(({ authorYear }) => authorYear),
  );
  return known.filter(({ id, authorYear }) => keys.includes(id) || asked.has(authorYear));
}

const questionOf = (works: readonly Reference[]) => works.map(({ bibtex }) => bibtex).join('\n');

/** Stands for "and others", of which the style knows nothing. */
const others = 'Zzothers';

/** The works as the processor has them, with whole addresses. @throws SourceError at the entry's own line. */
function cslOf(works: readonly Reference[]): CslEntry[] {
  const { Cite } = citationJs();
  return works.flatMap(({ bibtex, links, file, line, id }) => {
    try {
      return new Cite(bibtex).data.map((entry) => ({
        ...entry,
        ...(links.url === undefined ? {} : { URL: links.url }),
        ...(links.doi === undefined ? {} : { DOI: links.doi }),
        ...Object.fromEntries(
          (['author', 'editor'] as const).flatMap((role) => {
            const names = entry[role];
            return names === undefined ? [] : [[role, names.map(named)]];
          }),
        ),
      }));
    } catch (error) {
      const [said] = (error as Error).message.split('\n');
      const message = `"${id}" cannot be read: ${said}. Correct its values, or put a doubtful one into double braces.`;
      throw new SourceError({ file, line, message });
    }
  });
}

type Name = NonNullable<CslEntry['author']>[number];

const named = (name: Name): Name =>
  (name.family ?? name.literal)?.toLowerCase() === 'others' && name.given === undefined
    ? { literal: others }
    : name;

/** `Doe & others` is `Doe et al.`, in running text and in a list. */
const andOthers = (text: string): string =>
  text
    .replace(
      new RegExp(`(?:,)? (?:&|&#38;|&amp;) ${others}(\\.?)`, 'gu'),
      (_, stop: string, at: number) =>
        isListed(text, at) ? ', et al.' : ` et al.${stop}`.replace('..', '.'),
    )
    .replace(new RegExp(`(?:, )?(?:…|\\. \\. \\.) ?${others}\\.?`, 'gu'), ', et al.')
    .replace(new RegExp(`, ${others}`, 'gu'), ', et al.');

/** Initials stand before it in a list, `Doe, A.`, and none in running text. */
const isListed = (text: string, at: number): boolean => /\p{L}\.$/u.test(text.slice(0, at));

/**
 * What stands in running text for one or more works: `(Sculley et al., 2015)`.
 *
 * @param known Gives the works that are listed. @throws Error when no part lists a key.
 */
export function inText(keys: readonly string[], known = references.entries()): string {
  const works = worksOf(known, keys);
  const question = `citation ${keys.join(' ')}\n${questionOf(works)}`;
  const text =
    citations.get(question) ?? cache().recall(question, () => formatCitation(keys, works));
  citations.set(question, text);
  return text;
}

function formatCitation(keys: readonly string[], works: readonly Reference[]): string {
  const data = cslOf(works);
  const cited = new (citationJs().Cite)(data).format('citation', {
    ...inRunningText,
    entry: [...keys],
    // The processor tells apart only works that have been cited.
    ...(data.length > keys.length ? { citationsPre: [data.map(({ id }) => id)] } : {}),
  });
  return andOthers(cited);
}

/**
 * A list's entries as HTML, in the style's own order.
 *
 * @param known Gives the works that are listed. @throws Error when no part lists a key.
 */
export function bibliography(
  keys: readonly string[],
  known = references.entries(),
): readonly Entry[] {
  if (keys.length === 0) return [];
  const works = worksOf(known, keys);
  const question = questionOf(works);
  const list = entries.get(question) ?? formatBibliography(question, works);
  entries.set(question, list);
  return list.filter(({ key }) => keys.includes(key));
}

function formatBibliography(question: string, works: readonly Reference[]): Entry[] {
  const said = cache().recall(`bibliography\n${question}`, () =>
    JSON.stringify(new (citationJs().Cite)(cslOf(works)).format('bibliography', asList)),
  );
  return (JSON.parse(said) as [key: string, html: string][]).map(([key, html]) => ({
    key,
    html: linkUrls(andOthers(html.replace(/<\/?div[^>]*>/gu, '').trim())),
  }));
}
