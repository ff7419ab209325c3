/** What stops a command, in one line: what is wrong and what to do about it. */
export class Problem extends Error {
  /** Further lines for whoever looks into it. */
  readonly details: readonly string[];
  constructor(message: string, details: readonly string[] = []) {
    super(message);
    this.name = 'Problem';
    this.details = details;
  }
}
