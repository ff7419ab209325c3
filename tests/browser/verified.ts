/** Suites that need not run while what they look at stays as it was in a green run: see scripts/run/record.ts. */
import { afterAll, beforeAll, type RunnerTask } from 'vitest';
import { type Item, readRecord, today, writeRecord } from '../../scripts/run/record.ts';
import { git } from '../../src/book/files/git.ts';

/** Hash that draws lots. */
export const commit = (): string => git('rev-parse', 'HEAD').trim();

/**
 * Writes the record of the calling suite when each of its tests has passed, none left out. A record that
 * says the same stays as it is: a run that changes nothing leaves no file changed.
 */
export function recordsGreen({ record, inputs }: Item): void {
  let began = 0;
  beforeAll(() => {
    began = performance.now();
  });
  // biome-ignore lint/correctness/noEmptyPattern: Vitest asks for a pattern before the suite.
  afterAll(({}, suite) => {
    const tests = testsIn(suite.tasks);
    if (!tests.every(({ result }) => result?.state === 'pass')) return;
    if (readRecord(record)?.inputs === inputs) return;
    const seconds = Math.round((performance.now() - began) / 1000);
    writeRecord(record, { inputs, date: today(), seconds, tests: tests.length });
  });
}

const testsIn = (tasks: readonly RunnerTask[]): RunnerTask[] =>
  tasks.flatMap((task) => (task.type === 'suite' ? testsIn(task.tasks) : [task]));
