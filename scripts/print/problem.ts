/** What stops a print, in one line: what is wrong and what to do about it. */
export class PrintProblem extends Error {
  /** Further lines for whoever looks into it. */
  readonly details: readonly string[];
  constructor(message: string, details: readonly string[] = []) {
    super(message);
    this.name = 'PrintProblem';
    this.details = details;
  }
}
