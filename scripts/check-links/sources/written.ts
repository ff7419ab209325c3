/**
 * What is written in some files, by what it may mean on a page, so that finding a reference does
 * not read every string again.
 */
import type { Occurrence, Place, SourceFile } from './occurrence.ts';

/** One string of one file; its rank is where it stands among all strings of the files. */
interface Written {
  readonly file: SourceFile;
  readonly occurrence: Occurrence;
  readonly rank: number;
}

/** Less than this is in too many URLs to tell them apart. */
const MINIMUM_PART = 6;
const NAME = /^[\w-]{3,}$/;

export class WrittenIndex {
  readonly #byMeaning = new Map<string, Written[]>();
  /** Strings that may be the end of a URL. */
  readonly #byEnd = new Map<string, Written[]>();
  readonly #byName = new Map<string, Written[]>();
  /** Template literals, each of which has to be tried. */
  readonly #patterns: Written[] = [];

  /** @param pageLinkOf the address of the page that a link to a source file means, with what follows it */
  constructor(
    files: readonly SourceFile[],
    pageLinkOf: (value: string, from: string) => string | undefined,
  ) {
    let rank = 0;
    for (const file of files) {
      for (const occurrence of file.occurrences) {
        const { value, pattern, fixedLength = 0 } = occurrence;
        const written = { file, occurrence, rank };
        rank += 1;
        const meaning = decode(value);
        add(this.#byMeaning, meaning, written);
        const link = pageLinkOf(value, file.name);
        if (link !== undefined && decode(link) !== meaning) {
          add(this.#byMeaning, decode(link), written);
        }
        if (NAME.test(value)) add(this.#byName, value, written);
        if (pattern !== undefined) {
          if (fixedLength >= MINIMUM_PART) this.#patterns.push(written);
        } else if (value.length >= MINIMUM_PART && value.includes('/')) {
          add(this.#byEnd, value, written);
        }
      }
    }
  }

  /** The same URL, or a link to the file that becomes the page. */
  meaning(href: string): Place[] {
    return placesOf(this.#byMeaning.get(decode(href)) ?? []);
  }

  /** A template literal that may give the URL, or a string that it ends in: `${base}guides/`. */
  part(href: string): Place[] {
    const found = this.#patterns.filter(({ occurrence }) => occurrence.pattern?.test(href));
    for (let from = 0; from <= href.length - MINIMUM_PART; from += 1) {
      found.push(...(this.#byEnd.get(href.slice(from)) ?? []));
    }
    return placesOf(found.sort((one, other) => one.rank - other.rank));
  }

  /** `<Term id="data-leakage" />` shows as a link to `/glossary/#data-leakage`. */
  named(href: string): Place[] {
    const name = href.endsWith('/')
      ? href.slice(href.lastIndexOf('/', href.length - 2) + 1, -1)
      : href.slice(href.lastIndexOf('#') + 1);
    const isNamed = href.endsWith(`#${name}`) || href.endsWith(`/${name}/`);
    return isNamed ? placesOf(this.#byName.get(name) ?? []) : [];
  }
}

/** Where strings stand, in the order of the files, each place once. */
function placesOf(written: readonly Written[]): Place[] {
  const places = new Map<string, Place>();
  for (const { file, occurrence } of written) {
    const key = `${file.name}\0${occurrence.offset}`;
    if (!places.has(key)) {
      places.set(key, { source: file.name, ...file.lines.placeOf(occurrence.offset) });
    }
  }
  return [...places.values()];
}

function add(index: Map<string, Written[]>, key: string, written: Written): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [written]);
  else known.push(written);
}

function decode(url: string): string {
  const trimmed = url.trim();
  try {
    return decodeURIComponent(trimmed);
  } catch {
    return trimmed;
  }
}
