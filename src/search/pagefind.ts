/** The part of Pagefind's browser module that this book uses; the package ships no types for it. */

export interface PagefindModule {
  createInstance(options: PagefindOptions): PagefindInstance;
}

export interface PagefindOptions {
  readonly basePath: string;
  readonly baseUrl: string;
  readonly noWorker: boolean;
  readonly ranking?: { readonly metaWeights: Readonly<Record<string, number>> };
}

export interface PagefindInstance {
  init(): Promise<void>;
  search(term: string): Promise<{ results: PagefindResult[] }>;
}

export interface PagefindResult {
  readonly id: string;
  readonly score: number;
  /** Positions of the word in the record's content, counted in words. */
  readonly words: number[];
  readonly matchedMetaFields?: string[];
  data(): Promise<Fragment>;
}

/** A record's text, loaded when it is to be shown. */
export interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}
