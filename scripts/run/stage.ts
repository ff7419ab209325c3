/** One step of a long run: says what runs now and how many of how many, then how it went. */
import { failed, type Tally } from './tally.ts';

export interface Stage {
  readonly name: string;
  readonly run: () => Promise<Tally>;
}

/** Runs stages in order. A stage that throws has failed; the next ones still run. */
export async function runStages(stages: readonly Stage[]): Promise<Tally[]> {
  const tallies: Tally[] = [];
  for (const [index, { name, run }] of stages.entries()) {
    const position = `[${index + 1}/${stages.length}]`;
    console.log(`${position} ${name} …`);
    const start = performance.now();
    const tally = await run().catch((error: unknown) => {
      console.log(error instanceof Error ? error.message : String(error));
      return failed();
    });
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const verdict = tally.failed > 0 ? `${tally.failed} FAILED` : `${tally.passed} passed`;
    console.log(`${position} ${name}: ${verdict} in ${seconds} s`);
    tallies.push(tally);
  }
  return tallies;
}
