/** What the site costs at each size: builds, links, search, bytes. */
import { appendFileSync, globSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { byteLimits } from '../../scripts/bench-search/targets.ts';
import { type Cost, measure } from '../measure.ts';
import type { Figure } from './figures.ts';

const quiet = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' };
const edited = 'docs/start/roles.mdx';

/** The figures of one size by name, in their order. */
export type Sample = ReadonlyMap<string, number>;

/** Limits of those figures that have one. */
const limits: Readonly<Record<string, number>> = {
  'first search, kB': byteLimits.start / 1000,
  'a query, kB': byteLimits.median / 1000,
  'one in twenty, kB': byteLimits.p95 / 1000,
};

/**
 * Builds the book in a folder, from nothing and after an edit, checks its links and asks its search.
 *
 * @throws Error with the last lines of a command that fails.
 */
export function siteSample(folder: string): Sample {
  for (const kept of ['dist', '.astro', '.cache']) rmSync(join(folder, kept), { recursive: true, force: true });
  const full = run(folder, ['scripts/build.ts', '--force']);
  appendFileSync(join(folder, edited), '\nA paragraph of the benchmark.\n');
  const again = run(folder, ['scripts/build.ts']);
  const links = run(folder, ['scripts/check-links.ts', 'dist']);
  const search = JSON.parse(run(folder, ['bench/growth/search.ts']).output) as Record<string, number>;
  const pages = globSync('**/*.html', { cwd: join(folder, 'dist') });
  const sizes = pages.map((page) => statSync(join(folder, 'dist', page)).size);
  return new Map([
    ['pages', pages.length],
    ['build, CPU s', full.cpuSeconds],
    ['build, s', full.wallSeconds],
    ['build, MB', full.megabytes],
    ['after an edit, CPU s', again.cpuSeconds],
    ['after an edit, s', again.wallSeconds],
    ['links, CPU s', links.cpuSeconds],
    ['links, MB', links.megabytes],
    ['first search, kB', (search.start ?? Number.NaN) / 1000],
    ['a query, kB', (search.median ?? Number.NaN) / 1000],
    ['one in twenty, kB', (search.p95 ?? Number.NaN) / 1000],
    ['a query, ms', search.milliseconds ?? Number.NaN],
    ['one in twenty, ms', search.slow ?? Number.NaN],
    ['largest page, kB', Math.max(...sizes) / 1000],
    ['search index, kB', weight(join(folder, 'dist/pagefind')) / 1000],
  ]);
}

/** From samples at each size to figures: minutes by the clock are not judged, milliseconds and memory by their ends. */
export function siteFigures(samples: readonly Sample[]): Figure[] {
  return [...(samples[0]?.keys() ?? [])].map((name) => {
    const limit = limits[name];
    return {
      name,
      values: samples.map((sample) => sample.get(name) ?? Number.NaN),
      judged: !name.endsWith(', s'),
      even: !/, (?:ms|MB)$/u.test(name),
      ...(limit === undefined ? {} : { limit }),
    };
  });
}

function weight(folder: string): number {
  return globSync('**/*.*', { cwd: folder }).reduce((sum, file) => sum + readFileSync(join(folder, file)).length, 0);
}

/** @throws Error when the command fails. */
export function run(folder: string, args: readonly string[]): Cost {
  const cost = measure([process.execPath, ...args], { cwd: folder, env: quiet });
  if (cost.exitCode === 0) return cost;
  throw new Error(`${args.join(' ')} failed; its last lines:\n${`${cost.output}\n${cost.errors}`.trim().split('\n').slice(-12).join('\n')}`);
}
