/** Reads the machine-readable reports of test runners into a tally. */
import { relative } from 'node:path';
import { nothing, sum, type Tally } from './tally.ts';

interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/** Files and names of the tests that failed, in Vitest's JSON report; a broken file alone. */
function failuresOfVitest(json: string): string[] {
  const { testResults } = JSON.parse(json) as VitestReport;
  return testResults.flatMap(({ name, status, assertionResults }) => {
    const file = relative('.', name);
    const bad = assertionResults.filter((result) => result.status === 'failed');
    if (status === 'failed' && bad.length === 0) return [file];
    return bad.map(({ fullName }) => `${file}: ${fullName}`);
  });
}

/**
 * Vitest's JSON report. A file that could not be collected counts as one failure.
 *
 * @param reason Why tests are skipped whose name does not end in a reason in square brackets.
 */
export function tallyOfVitest(json: string, reason: string): Tally {
  const { testResults } = JSON.parse(json) as VitestReport;
  const tally = sum(
    testResults.map(({ status, assertionResults }) => {
      const of = (wanted: string) =>
        assertionResults.filter((result) => result.status === wanted).length;
      const skips = assertionResults
        .filter((result) => ['pending', 'skipped', 'todo'].includes(result.status))
        .map((result) => /\[(.+)\]/u.exec(result.fullName)?.[1] ?? reason);
      const broken = status === 'failed' && of('failed') === 0 ? 1 : 0;
      return {
        ...nothing,
        passed: of('passed'),
        failed: of('failed') + broken,
        skips: [...Map.groupBy(skips, (why) => why)].map(([why, { length }]) => ({
          what: length === 1 ? 'test' : 'tests',
          count: length,
          reason: why,
        })),
      };
    }),
  );
  return { ...tally, faults: failuresOfVitest(json) };
}

/** A test that failed, as pytest writes it. */
const failedCase = /<testcase classname="([^"]*)" name="([^"]*)"[^>]*><(?:failure|error)\b/gu;

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
    faults: [...xml.matchAll(failedCase)].map(([, place, name]) => `${place}: ${name}`),
    skips: reasons.map((reason) => ({ what: 'lab test', count: 1, reason })),
  };
}
