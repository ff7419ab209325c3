/** The part of citation-js that this book uses; the package publishes no types. */
declare module '@citation-js/core' {
  interface CitationEntry {
    readonly id: string;
    readonly URL?: string;
    readonly DOI?: string;
    readonly accessed?: unknown;
  }

  interface CitationOptions {
    template: string;
    lang: string;
    entry?: string[];
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
