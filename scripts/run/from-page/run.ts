/** The stage that takes each chapter's lab from its page: what has changed, and of the rest a lot. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { git } from '../../../src/book/files/git.ts';
import { sourceFiles } from '../../../src/book/files/source-files.ts';
import { pairsOf } from '../../../src/book/labs/alone.ts';
import { folderName } from '../../../src/book/labs/commands.ts';
import type { Lab } from '../../../src/book/labs/lab.ts';
import { testsName } from '../../../src/book/labs/project-file.ts';
import { readBook } from '../../../src/book/read.ts';
import { project } from '../../../src/project/project.ts';
import { tryApt } from '../../tools/apt.ts';
import { runCommand } from '../../tools/command.ts';
import { findProgram } from '../../tools/programs.ts';
import type { Checked } from '../labs/check.ts';
import { ensureEnvironment, platform, pythonVersion } from '../labs/environment.ts';
import { type LabItem, runPlan } from '../labs/run.ts';
import { summary } from '../labs/summary.ts';
import { ensureToolsOf } from '../labs/tools.ts';
import { absent } from '../missing.ts';
import { digestOf, type Plan, planOf } from '../record.ts';
import { failed, passed, sum, type Tally } from '../tally.ts';
import { follow } from './follow.ts';
import { type ShownPage, shownOn } from './shown.ts';
import { type Walked, walk } from './walk.ts';

/** Seconds of wall time in which labs are drawn: they are installed from a cache that knows them. */
const drawing = 60;

interface PageItem extends LabItem {
  readonly page: ShownPage;
}

/** All labs of finished chapters, with the digests of what decides how following their pages ends. */
async function pageItems(dist: string): Promise<PageItem[]> {
  const python = await pythonVersion();
  const code = sourceFiles(['scripts/run/from-page', 'scripts/run/labs/environment.ts']).filter(
    (file) => !file.endsWith('.test.ts'),
  );
  return pairsOf(readBook()).map(({ chapter, lab }) => {
    const page = shownOn(dist, chapter.slug, project.base);
    const zip = createHash('sha256').update(readFileSync(page.zip)).digest('hex');
    const { uv, pip } = page.ways;
    const facts = [`Python ${python}`, zip, JSON.stringify({ uv, pip, outputs: page.outputs })];
    return {
      name: lab.name,
      record: `${lab.folder}/zip.verified.json`,
      inputs: digestOf(code, facts),
      heavy: undefined,
      lab,
      page,
    };
  });
}

/** @param all Whether to follow every page, whatever its record says. */
export async function runFromPages({
  all,
  dist = 'dist',
}: {
  readonly all: boolean;
  readonly dist?: string;
}): Promise<Tally> {
  const items = await pageItems(dist);
  if (findProgram('unzip') === undefined && !(await tryApt(['unzip']))) {
    return absent('labs from their pages', 'install unzip', items.length);
  }
  const plan = planOf(items, { all, commit: git('rev-parse', 'HEAD').trim() });
  const pages = new Map(items.map(({ lab, page }) => [lab, page]));
  const [drawn] = firstOf(plan);
  const check = async (lab: Lab): Promise<Checked> => {
    const page = pages.get(lab);
    if (page === undefined) throw new Error(`${lab.folder}: no page has this lab.`);
    return followed(lab, page, lab === drawn?.lab ? ['uv', 'pip'] : ['uv']);
  };
  const done = await runPlan(plan, { check, clock: () => performance.now() / 1000, drawing });
  console.log(summary(plan, done, all, 'labs from their pages'));
  return sum([...done.values()]);
}

/** In a run that has no changed lab the lot draws one in any case. */
const firstOf = ({ changed, lot }: Plan<PageItem>): readonly PageItem[] => [...changed, ...lot];

/** The README promises that the lab's tests run there: they must at least all be found and imported. */
async function collected({ folder }: Lab, unpacked: string): Promise<string[]> {
  const args = ['-m', 'pytest', '-c', testsName, '--collect-only', '-q'];
  const { code, output } = await runCommand('.venv/bin/python', args, { cwd: unpacked });
  const said = output.trim().split('\n').slice(-15).join('\n');
  return code === 0 ? [] : [`${folder}: pytest finds no tests in its unpacked zip:\n${said}`];
}

/** Types each command of the page in a second copy, with the environment of the first. */
async function walked(lab: Lab, { zip }: ShownPage, unpacked: string): Promise<Walked> {
  const own = resolve(await ensureEnvironment(lab));
  const place = mkdtempSync(join(tmpdir(), 'handbook-walk-'));
  try {
    const { code, output } = await runCommand('unzip', ['-q', zip, '-d', place]);
    if (code !== 0) throw new Error(`${zip}: unzip ended with ${code}: ${output.trim()}`);
    return await walk(lab, join(place, folderName(lab)), join(unpacked, '.venv/bin'), own);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

async function followed(
  lab: Lab,
  page: ShownPage,
  ways: readonly ('uv' | 'pip')[],
): Promise<Checked> {
  const why = lab.without[platform];
  if (why !== undefined) {
    return { tally: absent(`zip of ${lab.folder}`, why), seconds: 0, tests: 0, whole: false };
  }
  await ensureToolsOf(lab);
  const missing = Object.entries(lab.debian).find(([, program]) => !findProgram(program));
  if (missing !== undefined) {
    const tally = absent(`zip of ${lab.folder}`, `install ${missing[0]}`);
    return { tally, seconds: 0, tests: 0, whole: false };
  }
  const start = performance.now();
  const tallies: Tally[] = [];
  for (const way of ways) {
    let outputs = 0;
    const faults = await follow(lab, page, way, async (folder) => {
      // The way with pip brings the same versions: there the first output is enough.
      if (way === 'pip') return collected(lab, folder);
      const { faults, ...walk } = await walked(lab, page, folder);
      outputs = walk.outputs;
      console.log(
        `${lab.folder}: ${walk.commands} commands in ${walk.seconds} s; longest: ${walk.longest.join(', ')}`,
      );
      return [...faults, ...(await collected(lab, folder))];
    });
    for (const fault of faults) console.log(`${fault} (with ${way})`);
    tallies.push(
      sum([passed(Math.max(outputs + 1 - faults.length, 0)), failed(faults.length, faults)]),
    );
  }
  const tally = sum(tallies);
  return {
    tally,
    seconds: Math.round((performance.now() - start) / 1000),
    tests: tally.passed,
    whole: tally.failed === 0,
  };
}
