/** SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), for code scanning. */
import { type Finding, type Report, RULES } from '../report.ts';

export function formatSarif({ findings, warnings }: Report): string {
  const results = findings.map((finding) => ({
    ruleId: finding.rule,
    level: 'error',
    message: { text: messageOf(finding) },
    locations: [location(finding.source ?? finding.page, finding.line, finding.column)],
  }));
  const notes = warnings.map(({ page, message }) => ({
    ruleId: 'duplicate-id',
    level: 'warning',
    message: { text: message },
    locations: [location(page)],
  }));
  const rules = Object.entries({ ...RULES, 'duplicate-id': 'Two elements have one id.' });
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'check-links',
            rules: rules.map(([id, text]) => ({ id, shortDescription: { text } })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: [...results, ...notes],
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function messageOf({ href, page, reason, suggestion }: Finding): string {
  const hint = suggestion === undefined ? '' : ` Did you mean ${suggestion}?`;
  return `${href} on ${page}: ${reason}.${hint}`;
}

function location(file: string, line?: number, column?: number): object {
  const uri = file.split('/').map(encodeURIComponent).join('/');
  return {
    physicalLocation: {
      artifactLocation: { uri },
      ...(line === undefined ? {} : { region: { startLine: line, startColumn: column } }),
    },
  };
}
