/** JUnit XML, a test case for each file that has findings, for servers that show test results. */
import type { Finding, Report } from '../report.ts';

export function formatJunit({ findings, pages }: Report): string {
  const groups = Map.groupBy(findings, ({ source, page }) => source ?? page);
  const cases = [...groups].map(([name, members]) => testCase(name, members));
  if (cases.length === 0) cases.push('    <testcase classname="links" name="all pages"/>\n');
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    `<testsuites name="links" tests="${cases.length}" failures="${groups.size}">\n` +
    `  <testsuite name="links of ${pages} pages" tests="${cases.length}" failures="${groups.size}">\n` +
    `${cases.join('')}  </testsuite>\n</testsuites>\n`
  );
}

/** One failure a case, as the schema wants it, with one line a finding. */
function testCase(name: string, findings: readonly Finding[]): string {
  const lines = findings.map(({ href, reason, suggestion, line, column }) => {
    const place = line === undefined ? '' : `${line}:${column} `;
    return `${place}${href}: ${reason}${suggestion === undefined ? '' : `; ${suggestion}?`}`;
  });
  return (
    `    <testcase classname="links" name="${escapeXml(name)}" file="${escapeXml(name)}">\n` +
    `      <failure type="broken" message="${findings.length} broken">${escapeXml(lines.join('\n'))}</failure>\n` +
    '    </testcase>\n'
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escapeXml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 cannot hold them.
      .replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, '\ufffd')
      .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
  );
}
