/**
 * Annotations of GitHub Actions
 * (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
 */
import type { Report } from '../report.ts';

export function formatGithub({ findings, warnings }: Report): string {
  const errors = findings.map(({ page, href, reason, suggestion, source, line, column }) => {
    const place = {
      file: source ?? page,
      ...(line === undefined ? {} : { line, col: column }),
      title: 'Broken link',
    };
    const hint = suggestion === undefined ? '' : `; did you mean ${suggestion}`;
    return command('error', place, `${href} on ${page}: ${reason}${hint}`);
  });
  const notes = warnings.map(({ page, message }) => command('warning', { file: page }, message));
  return [...errors, ...notes].join('');
}

function command(name: string, properties: Record<string, unknown>, message: string): string {
  const list = Object.entries(properties).map(
    ([key, value]) => `${key}=${property(String(value))}`,
  );
  return `::${name} ${list.join(',')}::${data(message)}\n`;
}

const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
