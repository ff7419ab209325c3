/** One JSON object a line for each broken reference. */
import type { Report } from '../report.ts';

export function formatJson({ findings }: Report): string {
  return findings
    .map(({ page, href, reason, suggestion, source, line, column }) =>
      JSON.stringify({ page, href, reason, suggestion, source, line, column }),
    )
    .map((line) => `${line}\n`)
    .join('');
}
