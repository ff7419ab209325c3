import { expect, test, vi } from 'vitest';
import { runStages } from './stage.ts';
import { failed, passed, sum } from './tally.ts';

test('the end of a run can say what failed in which stage, also where the stage did not', async () => {
  vi.spyOn(console, 'log').mockReturnValue(undefined);
  const tallies = await runStages([
    { name: 'Good', run: async () => passed(2) },
    { name: 'Bad', run: async () => failed(2, ['a.ts: one', 'a.ts: two']) },
    { name: 'Quiet', run: async () => failed() },
    { name: 'Thrown', run: () => Promise.reject(new Error('no disk\nat write')) },
  ]);
  const { failed: count, faults } = sum(tallies);
  expect(count).toBe(4);
  expect(faults).toEqual([
    'Bad: a.ts: one',
    'Bad: a.ts: two',
    'Quiet: see above',
    'Thrown: no disk',
  ]);
});
