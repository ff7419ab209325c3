/** Asks Pagefind for one word at a time and keeps whole-word matches apart from prefixes. */
import type { Fragment, PagefindInstance, PagefindModule, PagefindResult } from './pagefind.ts';

/** One record that holds a word. */
export interface Hit {
  readonly id: string;
  /** True when the word itself (or a form of it) is there, not only a longer word. */
  readonly whole: boolean;
  /** How often, saturated and by length, as BM25 has it: 0 to about 2.4. */
  readonly frequency: number;
  /** Fields besides the text that hold the word. */
  readonly fields: readonly string[];
  /** Positions in the text, counted in words. */
  readonly positions: readonly number[];
  readonly load: () => Promise<Fragment>;
}

export interface Hits {
  readonly hits: ReadonlyMap<string, Hit>;
  /** Records that hold the whole word. */
  readonly whole: number;
}

export interface Engine {
  lookUp(word: string): Promise<Hits>;
  /** Ids of the records that hold the words one after another. */
  phrase(words: string): Promise<ReadonlySet<string>>;
  /** A record by its id, which no word need have found. */
  read(id: string): Promise<Fragment>;
}

/** Words whose hits are kept: a session of typing asks for the same ones over and over. */
const kept = 120;

/** Own scores count fields themselves; Pagefind's must hold the running text only. */
const names = ['title', 'parent', 'page', 'slug', 'aliases', 'keywords', 'about'];
const metaWeights = Object.fromEntries(names.map((name) => [name, 0]));

export interface EngineSetup {
  readonly base: string;
  readonly bundle: string;
  readonly records: number;
  /** Gives the text of one of the bundle's packed files. */
  readonly load: (url: string) => Promise<string>;
}

/** What Pagefind writes before the text of each of its files. */
const signature = /^pagefind_dcd/u;

export async function startEngine(
  { createInstance }: PagefindModule,
  { base, bundle, records, load }: EngineSetup,
): Promise<Engine> {
  const instance = createInstance({
    basePath: bundle,
    baseUrl: base,
    noWorker: true,
    ranking: { metaWeights },
  });
  await instance.init();
  // Returns at once, but only when the WebAssembly is there.
  await instance.search('');
  const cache = new Map<string, Promise<Hits>>();
  return {
    lookUp(word) {
      const before = cache.get(word);
      if (before !== undefined) return before;
      if (cache.size >= kept) cache.clear();
      const hits = ask(instance, word, records);
      cache.set(word, hits);
      hits.catch(() => cache.delete(word));
      return hits;
    },
    async phrase(words) {
      const { results } = await instance.search(`"${words.replace(symbols, '')}"`);
      return new Set(results.map(({ id }) => id));
    },
    // Pagefind itself gives records only as results of a search.
    async read(id) {
      const text = await load(`${bundle}fragment/${id}.pf_fragment`);
      const fragment = JSON.parse(text.replace(signature, '')) as Fragment;
      return { ...fragment, url: base + fragment.url.replace(/^\//u, '') };
    },
  };
}

/** Pagefind drops them from what it indexes, and not from what it is asked: `2^53` is 253 there. */
const symbols = /\p{S}+/gu;

async function ask(instance: PagefindInstance, word: string, records: number): Promise<Hits> {
  const typed = word.replace(symbols, '');
  const exact = await instance.search(`"${typed}"`);
  const loose = await instance.search(typed);
  const whole = new Set(exact.results.map(({ id }) => id));
  const rarity = inverseFrequency(records, loose.results.length);
  const hits = new Map(loose.results.map((result) => [result.id, hitOf(result, whole, rarity)]));
  return { hits, whole: whole.size };
}

function hitOf(result: PagefindResult, whole: ReadonlySet<string>, rarity: number): Hit {
  return {
    id: result.id,
    whole: whole.has(result.id),
    // Pagefind multiplies by the rarity of all words with this prefix; ours is the word's own.
    frequency: result.score / rarity,
    fields: result.matchedMetaFields ?? [],
    positions: result.words,
    load: () => result.data(),
  };
}

/** Inverse document frequency as in BM25 (Robertson and Zaragoza 2009), never negative. */
export function inverseFrequency(records: number, holding: number): number {
  return Math.log((records - holding + 0.5) / (holding + 0.5) + 1);
}
