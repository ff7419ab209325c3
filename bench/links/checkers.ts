/** This project's link checker and others, in turns on one generated site without a broken link. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Cost, measure } from '../measure.ts';
import { range, row } from '../table.ts';
import { generate } from './generate.ts';

export interface Checked {
  readonly name: string;
  /** One cost for each round. */
  readonly costs: Cost[];
  /** Whether it found fault with the site, which has none. */
  failed: boolean;
}

interface Checker {
  readonly name: string;
  readonly program: string;
  /** What follows the program, for a site in this folder. */
  readonly options: (site: string) => readonly string[];
}

const here = import.meta.dirname;
/** Lines of what a failing checker said that are worth reading. */
const lastLines = 5;
const bin = (name: string) => path.join(here, 'node_modules/.bin', name);

const own: Checker = {
  name: 'check-links',
  program: path.join(here, '../../scripts/check-links.ts'),
  options: (site) => [site, '--site', 'https://example.org'],
};
/**
 * Each checks pages and fragments, and leaves other hosts alone. linkinator asks again where its own
 * server was too slow for it.
 */
const peers: readonly Checker[] = [
  {
    name: 'linkinator',
    program: bin('linkinator'),
    options: (site) => {
      const skip = ['--skip', '^https://(example\\.org|github\\.com)'];
      return [site, '--recurse', '--check-fragments', '--retry-errors', '--silent', ...skip];
    },
  },
  {
    name: 'hyperlink',
    program: bin('hyperlink'),
    options: (site) => {
      const address = ['--root', site, '--canonicalroot', 'https://example.org/'];
      return ['--recursive', '--internal', ...address, path.join(site, 'index.html')];
    },
  },
];

export const checkerNames: readonly string[] = peers.map(({ name }) => name);

/**
 * Checks a generated site with every installed checker of these names, after this project's own.
 * A peer that finds fault with it is left out from then on; the others' minutes are not lost for it.
 *
 * @throws Error when this project's own finds fault.
 */
export function checkAll(pages: number, rounds: number, names: readonly string[]): Checked[] {
  const chosen = peers.filter(({ name, program }) => {
    if (!names.includes(name)) return false;
    if (existsSync(program)) return true;
    console.error(`${name} is left out: run \`npm ci --prefix bench/links\` to install it.`);
    return false;
  });
  const checked = [own, ...chosen].map((checker) => ({
    checker,
    name: checker.name,
    costs: [] as Cost[],
    failed: false,
  }));
  const site = mkdtempSync(path.join(tmpdir(), 'bench-links-'));
  try {
    generate(site, pages);
    for (let round = 0; round < rounds; round += 1) {
      for (const one of checked) if (!one.failed) run(one.checker, site, one);
    }
  } finally {
    rmSync(site, { recursive: true });
  }
  return checked;
}

/** Pages per CPU second, and how many times as many the first checker does as each of them. */
export function linkTable(title: string, pages: number, checked: readonly Checked[]): string {
  const widths = [16, 22, 24, 15];
  const own = checked[0]?.costs ?? [];
  const lines = checked.map(({ name, costs, failed }) => {
    if (failed) return row(widths, name, ['failed']);
    const speeds = costs.map(({ cpuSeconds }) => pages / cpuSeconds);
    const ratios = costs.map(({ cpuSeconds }, round) => cpuSeconds / (own[round]?.cpuSeconds ?? Number.NaN));
    const memory = Math.max(...costs.map(({ megabytes }) => megabytes));
    return row(widths, name, [range(speeds), range(ratios), memory.toFixed(0)]);
  });
  return [title, row(widths, '', ['pages / CPU second', 'check-links / it', 'MB']), ...lines].join('\n');
}

function run({ name, program, options }: Checker, site: string, checked: Checked): void {
  const cost = measure([process.execPath, program, ...options(site)]);
  checked.costs.push(cost);
  if (cost.exitCode === 0) return;
  const said = cost.errors.split('\n').slice(-lastLines).join('\n');
  if (name === own.name) throw new Error(`${name} found fault with a sound site; its last lines:\n${said}`);
  console.error(`${name} is left out: it found fault with a sound site. Its last lines:\n${said}`);
  checked.failed = true;
  process.exitCode = 1;
}
