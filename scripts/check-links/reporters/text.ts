/**
 * For people: findings grouped by the file to edit, one line each. A fault that a template puts on
 * many pages is one line, with the number of pages.
 */
import type { Finding, Report } from '../report.ts';

/** From this many pages on, a fault without a source is taken to come from a template. */
const TEMPLATE_PAGES = 3;
const TEMPLATE = 'on many pages';

export function formatText(report: Report): string {
  const { findings, pages, references } = report;
  const lines: string[] = [];
  for (const [group, members] of groupBySource(findings)) {
    lines.push(group, ...members.map((member) => `  ${member}`), '');
  }
  const checked = `${count(references, 'reference')} on ${count(pages, 'page')}`;
  lines.push(
    findings.length === 0
      ? `links: ${checked}, nothing broken`
      : `links: ${checked}, ${findings.length} broken`,
  );
  return `${formatWarnings(report)}${lines.join('\n')}\n`;
}

export function formatWarnings({ warnings }: Report): string {
  const pagesOf = new Map<string, string[]>();
  for (const { page, message } of warnings) {
    const pages = pagesOf.get(message);
    if (pages === undefined) pagesOf.set(message, [page]);
    else pages.push(page);
  }
  return [...pagesOf]
    .map(([message, pages]) => `warning: ${message} (${nameOrCount(pages)})\n`)
    .join('');
}

function groupBySource(findings: readonly Finding[]): [string, string[]][] {
  const groups = new Map<string, Map<string, Set<string>>>();
  const pagesWith = new Map<string, Set<string>>();
  for (const finding of findings) {
    if (finding.source === undefined) add(pagesWith, keyOf(finding), finding.page);
  }
  for (const finding of findings) {
    const pages = pagesWith.get(keyOf(finding));
    const isTemplate = finding.source === undefined && (pages?.size ?? 0) >= TEMPLATE_PAGES;
    const group = isTemplate ? TEMPLATE : (finding.source ?? finding.page);
    const lines = groups.get(group) ?? new Map<string, Set<string>>();
    groups.set(group, lines);
    add(lines, describe(finding), finding.page);
  }
  return [...groups].map(([group, lines]) => [
    group,
    [...lines].map(([line, pages]) => (pages.size > 1 ? `${line} (${several(pages)})` : line)),
  ]);
}

const keyOf = ({ href, reason }: Finding): string => `${href}\0${reason}`;

function describe({ href, reason, suggestion, line, column }: Finding): string {
  const place = line === undefined ? '' : `${line}:${column}  `;
  const hint = suggestion === undefined ? '' : `; did you mean ${suggestion}`;
  return `${place}${oneLine(href)}  ${reason}${hint}`;
}

const oneLine = (href: string): string => JSON.stringify(href).slice(1, -1).replaceAll('\\"', '"');

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, new Set([value]));
  else values.add(value);
}

const several = (pages: ReadonlySet<string>): string => {
  const [first] = pages;
  return `${pages.size} pages, the first ${first}`;
};

const nameOrCount = (pages: readonly string[]): string =>
  pages.length >= TEMPLATE_PAGES ? several(new Set(pages)) : pages.join(', ');

const count = (number: number, noun: string): string =>
  `${number} ${noun}${number === 1 ? '' : 's'}`;
