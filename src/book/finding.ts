/** What is wrong with a source file, and what to do about it: one line for the author. */
export interface Finding {
  /** Path from the repository's root, with forward slashes. */
  readonly file: string;
  /** 1-based; absent when the whole file is meant. */
  readonly line?: number | undefined;
  /** What is wrong and what to do, in one line. */
  readonly message: string;
  /** Whether only finished text must have what is missing: a draft may lack it. */
  readonly mayWait?: boolean | undefined;
}

/** `docs/a.mdx:12: message`, the form that editors turn into a link. */
export function formatFinding({ file, line, message }: Finding): string {
  // A message may quote what an author broke over several lines.
  const said = message.replace(/\s*[\r\n]\s*/gu, ' ');
  return `${file}${line === undefined ? '' : `:${line}`}: ${said}`;
}

/** Thrown where a page is being rendered, so that the build stops with the author's own line. */
export class SourceError extends Error {
  readonly finding: Finding;
  constructor(finding: Finding) {
    super(formatFinding(finding));
    this.name = 'SourceError';
    this.finding = finding;
  }
}
