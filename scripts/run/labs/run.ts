/** The labs' stage: what has changed is checked, of the rest a lot is drawn. */
import { git } from '../../../src/book/files/git.ts';
import { sourceFiles } from '../../../src/book/files/source-files.ts';
import { type Lab, listLabs } from '../../../src/book/labs/lab.ts';
import { type Item, type Plan, planOf, readRecord, today, writeRecord } from '../record.ts';
import { failed, sum, type Tally } from '../tally.ts';
import { type Checked, checkLab } from './check.ts';
import { pythonVersion } from './environment.ts';
import { digestOfLab, inputFolders, recordOf } from './inputs.ts';
import { summary } from './summary.ts';

/** Seconds of wall time in which labs are drawn; one that has begun is finished. */
const usualDrawing = 300;

/** As many labs at a time as the smallest build machine has cores. */
const places = ['0', '1'] as const;

export interface LabItem extends Item {
  readonly lab: Lab;
}

/** All labs with the digests of what decides their checks now. */
export async function labItems(): Promise<LabItem[]> {
  const labs = listLabs();
  const files = sourceFiles(inputFolders);
  const python = await pythonVersion();
  return labs.map((lab) => ({
    name: lab.name,
    record: recordOf(lab),
    inputs: digestOfLab(lab, labs, files, python),
    heavy: lab.heavy,
    lab,
  }));
}

/** @param all Whether to check every lab, whatever its record says. */
export async function runLabs({ all }: { readonly all: boolean }): Promise<Tally> {
  const plan = planOf(await labItems(), { all, commit: git('rev-parse', 'HEAD').trim() });
  const done = await runPlan(plan, { check: checkLab, clock: () => performance.now() / 1000 });
  console.log(summary(plan, done, all));
  return sum([...done.values()]);
}

export interface Means {
  readonly check: (lab: Lab, place: string) => Promise<Checked>;
  /** Seconds, from any beginning. */
  readonly clock: () => number;
  /** Seconds in which the lot is drawn; five minutes where nothing is said. */
  readonly drawing?: number;
}

/**
 * Checks what has changed, the longest first, then draws from the rest until the time for it is used. One
 * is drawn whatever the time.
 *
 * @returns How each went that was checked, by its name.
 */
export async function runPlan(
  { changed, lot }: Plan<LabItem>,
  { check, clock, drawing = usualDrawing }: Means,
): Promise<Map<string, Tally>> {
  const done = new Map<string, Tally>();
  const waiting = [...changed].sort((a, b) => secondsOf(b) - secondsOf(a));
  const drawn = [...lot];
  let began: number | undefined;
  const next = (): LabItem | undefined => {
    if (waiting.length > 0) return waiting.shift();
    if (began !== undefined && clock() - began >= drawing) return undefined;
    began ??= clock();
    return drawn.shift();
  };
  const inTurn = async (place: string) => {
    for (let item = next(); item !== undefined; item = next()) {
      done.set(item.name, await checkItem(item, place, check));
    }
  };
  await Promise.all(places.map(inTurn));
  return done;
}

/** What nobody has timed may be the longest of all. */
const secondsOf = ({ record }: LabItem) => readRecord(record)?.seconds ?? Number.POSITIVE_INFINITY;

/** Checks one lab, and writes its record where it is green and the record is of other inputs. */
async function checkItem(
  { name, record, inputs, lab }: LabItem,
  place: string,
  check: Means['check'],
): Promise<Tally> {
  const checked = await check(lab, place).catch((error: unknown) => {
    const fault = `${lab.folder}: ${error instanceof Error ? error.message : String(error)}`;
    console.log(fault);
    return { tally: failed(1, [fault]), seconds: 0, tests: 0, whole: false };
  });
  const { tally, seconds, tests, whole } = checked;
  const verdict = tally.failed > 0 ? `${tally.failed} FAILED` : `${tally.passed} passed`;
  console.log(`  ${name}: ${verdict} in ${seconds} s`);
  const before = readRecord(record);
  if (tally.failed > 0 && before?.inputs === inputs) {
    console.log(
      `${record}: says that these inputs were green on ${before.date}, and they are not. Mend the lab.`,
    );
  }
  if (whole && before?.inputs !== inputs) {
    writeRecord(record, { inputs, date: today(), seconds, tests });
  }
  return tally;
}
