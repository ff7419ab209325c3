/** What a check found. */

export interface Finding {
  /** Name of the rule that was broken, for tools that group by it. */
  readonly rule: Rule;
  /** File inside the site that holds the reference. */
  readonly page: string;
  /** The reference as the page writes it, after decoding. */
  readonly href: string;
  readonly reason: string;
  /** What would pass the check in its place. */
  readonly suggestion?: string;
  /** File that the author edits, where known, and the place of the URL in it, from 1. */
  readonly source?: string;
  readonly line?: number;
  readonly column?: number;
}

/** Every rule with one sentence about it; reporters print them, and the docs list them. */
export const RULES = {
  missing: 'A reference leads to no page or file of the site.',
  slash: 'The slash at the end of an address is not what the site has.',
  fragment: 'A fragment names no element of the page.',
  redirect: 'A redirect leads nowhere or in a circle.',
  empty: 'Something is to be fetched from an empty URL.',
  syntax: 'A URL that no browser can parse.',
  'outside-base': 'A link into the origin of the site leaves its base path.',
  local: "A link leads to the author's own machine.",
  mailto: 'An email link without a usable address.',
  tel: 'A telephone link without a usable number.',
  'image-map': 'An image names a map that the page does not have.',
  'import-map': 'An address of an import map does not look like a URL.',
  'link-text': 'The text of a link says nothing about what is behind it.',
  orphan: 'No sidebar leads to a page of the book.',
  'file-link': 'A link between chapters is written as a URL instead of a file.',
  published: 'A published address or anchor is gone.',
  external: 'A link leads to a page of another site that does not answer.',
} as const satisfies Record<string, string>;

export type Rule = keyof typeof RULES;

/** Worth knowing, but nothing is broken. */
export interface Warning {
  readonly page: string;
  readonly message: string;
}

export interface Report {
  readonly findings: readonly Finding[];
  readonly warnings: readonly Warning[];
  readonly pages: number;
  readonly references: number;
}
