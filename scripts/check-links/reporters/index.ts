/** Formats of a report, by the name that `--format` takes. */
import type { Report } from '../report.ts';
import { formatGithub } from './github.ts';
import { formatJson } from './json.ts';
import { formatJunit } from './junit.ts';
import { formatSarif } from './sarif.ts';
import { formatText, formatWarnings } from './text.ts';

export interface Output {
  /** For standard output: the report and nothing else, so that a program can read it. */
  readonly output: string;
  /** For standard error. */
  readonly notes: string;
}

export const REPORTERS = {
  text: (report) => ({ output: formatText(report), notes: '' }),
  json: (report) => ({ output: formatJson(report), notes: formatWarnings(report) }),
  github: (report) => ({ output: formatGithub(report), notes: '' }),
  sarif: (report) => ({ output: formatSarif(report), notes: '' }),
  junit: (report) => ({ output: formatJunit(report), notes: formatWarnings(report) }),
} satisfies Record<string, (report: Report) => Output>;

export const isFormat = (name: string): name is keyof typeof REPORTERS =>
  Object.hasOwn(REPORTERS, name);
