/** Reads the machine-readable reports of test runners into a tally. */
import { sum, type Tally } from './tally.ts';

interface VitestReport {
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/**
 * Vitest's JSON report. A file that could not be collected counts as one failure.
 *
 * @param reason Why tests of this run are skipped; printed with the count.
 */
export function tallyOfVitest(json: string, reason: string): Tally {
  const { testResults } = JSON.parse(json) as VitestReport;
  return sum(
    testResults.map(({ status, assertionResults }) => {
      const of = (wanted: string) =>
        assertionResults.filter((result) => result.status === wanted).length;
      const skips = of('pending') + of('skipped') + of('todo');
      const broken = status === 'failed' && of('failed') === 0 ? 1 : 0;
      return {
        passed: of('passed'),
        failed: of('failed') + broken,
        skips: skips === 0 ? [] : [{ what: 'tests', count: skips, reason }],
      };
    }),
  );
}

/** pytest's JUnit XML. The reason of each skip is the one that the test gave. */
export function tallyOfJunit(xml: string): Tally {
  const suite = /<testsuite\b[^>]*>/u.exec(xml)?.[0];
  if (suite === undefined) throw new Error('the report holds no <testsuite>');
  const count = (name: string) =>
    Number(new RegExp(`\\b${name}="(\\d+)"`, 'u').exec(suite)?.[1] ?? 0);
  const bad = count('failures') + count('errors');
  const reasons = [...xml.matchAll(/<skipped\b[^>]*\bmessage="([^"]*)"/gu)].map(
    ([, message = '']) => message.replace(/&quot;/gu, '"').replace(/&apos;|&#39;/gu, "'"),
  );
  return {
    passed: count('tests') - bad - count('skipped'),
    failed: bad,
    skips: reasons.map((reason) => ({ what: 'lab test', count: 1, reason })),
  };
}
