/** The part of citation-js that this book uses; the package publishes no types. */
declare module '@citation-js/core' {
  interface CitationEntry {
    readonly id: string;
    readonly URL?: string;
    readonly DOI?: string;
    readonly accessed?: unknown;
    readonly author?: readonly CitationName[];
    readonly editor?: readonly CitationName[];
  }

  interface CitationName {
    readonly family?: string;
    readonly given?: string;
    readonly literal?: string;
  }

  interface CitationOptions {
    template: string;
    lang: string;
    entry?: string[];
    /** Citations that come before this one. */
    citationsPre?: string[][];
  }

  interface BibliographyOptions extends CitationOptions {
    format: 'html' | 'text';
    asEntryArray: true;
  }

  export class Cite {
    constructor(data: string | readonly CitationEntry[]);
    readonly data: readonly CitationEntry[];
    format(kind: 'citation', options: CitationOptions): string;
    format(kind: 'bibliography', options: BibliographyOptions): [key: string, html: string][];
  }
}

declare module '@citation-js/plugin-bibtex' {}
declare module '@citation-js/plugin-csl' {}
