/**
 * CI runs only code that was named by its commit or lies in the repository, and may do only what its job
 * needs.
 */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly 'timeout-minutes'?: number;
        readonly permissions?: Readonly<Record<string, string>>;
        /** Another workflow that does the job, in place of steps. */
        readonly uses?: string;
        readonly steps?: readonly { readonly uses?: string }[];
      }
    >
  >;
}

function faultsOf(text: string): string[] {
  const { permissions, jobs } = parse(text) as Workflow;
  const faults = Object.entries(jobs).flatMap(([name, job]) => [
    ...[job, ...(job.steps ?? [])]
      .map(({ uses }) => uses)
      .filter((uses) => uses !== undefined && !/^\.\/|@[0-9a-f]{40}$/u.test(uses))
      .map((uses) => `${name}: ${uses} is not named by its commit`),
    ...(job.steps !== undefined && job['timeout-minutes'] === undefined
      ? [`${name} may run for hours`]
      : []),
    ...(job.permissions?.contents === 'write' ? [`${name} may write to the repository`] : []),
  ]);
  const least = JSON.stringify(permissions) === '{"contents":"read"}';
  return least ? faults : [...faults, 'a job may do more than read unless it says so'];
}

test.each(globSync('.github/workflows/*.yml'))('%s', (file) => {
  expect(faultsOf(readFileSync(file, 'utf8'))).toEqual([]);
});

test('what is loose is named', () => {
  const loose = 'jobs: { a: { steps: [{ uses: actions/checkout@v4 }] } }';
  expect(faultsOf(loose)).toEqual([
    'a: actions/checkout@v4 is not named by its commit',
    'a may run for hours',
    'a job may do more than read unless it says so',
  ]);
});

test('a release is published only after everything has been tested', () => {
  const { jobs } = parse(readFileSync('.github/workflows/publish.yml', 'utf8'));
  expect(jobs.test).toEqual({ uses: './.github/workflows/test.yml', with: { all: true } });
  expect([jobs.build.needs, jobs.deploy.needs]).toEqual(['test', 'build']);
});
