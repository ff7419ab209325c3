/** Rules for a book, which ask more of a site than that nothing is broken. All are off by default. */
export interface BookRules {
  /** Whether the text of links in `main` must say what is behind them. */
  readonly linkText?: boolean;
  /** Id of the element that holds the sidebar; some sidebar must lead to every chapter. */
  readonly sidebarId?: string;
  /** Globs on pages, as files of the site, that no sidebar need lead to. */
  readonly withoutSidebar?: readonly string[];
  /** Whether links between chapters must be written as links to their files. */
  readonly fileLinks?: boolean;
  /** File with the addresses and anchors that earlier releases had, relative to the root. */
  readonly published?: string;
}
