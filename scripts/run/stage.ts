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
      const message = error instanceof Error ? error.message : String(error);
      console.log(message);
      return failed(1, message.split('\n').slice(0, 1));
    });
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const verdict = tally.failed > 0 ? `${tally.failed} FAILED` : `${tally.passed} passed`;
    console.log(`${position} ${name}: ${verdict} in ${seconds} s`);
    const faults = tally.failed > 0 && tally.faults.length === 0 ? ['see above'] : tally.faults;
    tallies.push({ ...tally, faults: faults.map((fault) => `${name}: ${fault}`) });
  }
  return tallies;
}
