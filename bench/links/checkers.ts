/**
 * This project's link checker and others, in turns on one generated site without a broken link; this
 * project's also on one with many, which may cost it at most twice as much.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Cost, measure } from '../measure.ts';
import { median, range, row } from '../table.ts';
import { generate, generateSources } from './generate.ts';

export interface Checked {
  readonly name: string;
  /** One cost for each round. */
  readonly costs: Cost[];
  /** Whether it found fault with a sound site, or none with one that has some. */
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

const ownOn = (name: string, broken: number): Checker => ({
  name,
  program: path.join(here, 'own.ts'),
  options: (site) => [site, path.join(site, '../docs'), String(broken)],
});
const own = ownOn('check-links', 0);
/** Pages in a hundred that have a broken link on the site that is not sound. */
const brokenPercent = 53;
/** How many times the CPU time of a sound site one with so many findings may take. */
const brokenLimit = 2;
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
 * Checks a generated site with every checker of these names, after this project's own.
 * A peer that finds fault with it is left out from then on; the others' minutes are not lost for it.
 *
 * @throws Error when this project's own finds fault, or misses a broken link.
 */
export function checkAll(pages: number, rounds: number, names: readonly string[]): Checked[] {
  const chosen = peers.filter(({ name }) => names.includes(name));
  const checked = [own, ...chosen].map(begun);
  const broken = Math.floor((pages * brokenPercent) / 100);
  const many = begun(ownOn(`with ${broken} broken`, broken));
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-links-'));
  try {
    for (const [name, dead] of [['sound', 0], ['unsound', broken]] as const) {
      generate(path.join(folder, name, 'site'), pages, dead);
      generateSources(path.join(folder, name, 'docs'), pages, dead);
    }
    for (let round = 0; round < rounds; round += 1) {
      for (const one of checked) if (!one.failed) run(one.checker, path.join(folder, 'sound/site'), one);
      run(many.checker, path.join(folder, 'unsound/site'), many);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return [...checked, many];
}

function begun(checker: Checker): Checked & { readonly checker: Checker } {
  return { checker, name: checker.name, costs: [], failed: false };
}

/** What is wrong with the cost of many findings; nothing where it is at most twice that of none. */
export function shortfall(checked: readonly Checked[]): string | undefined {
  const [sound, many] = [checked[0], checked.at(-1)].map((one) => median((one?.costs ?? []).map(({ cpuSeconds }) => cpuSeconds)));
  const ratio = (many ?? Number.NaN) / (sound ?? Number.NaN);
  if (ratio <= brokenLimit) return undefined;
  return `${checked.at(-1)?.name}: ${ratio.toFixed(1)} times the CPU time of a sound site, which may be ${brokenLimit}`;
}

/** Pages per CPU second, and how many times as many the first checker does as each row. */
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
  if (program === own.program) throw new Error(`${name}: it judged a site wrongly; its last lines:\n${said}`);
  console.error(`${name} is left out: it found fault with a sound site. Its last lines:\n${said}`);
  checked.failed = true;
  process.exitCode = 1;
}
