import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { levelOf, nextOf } from './profile.ts';

/** Two statements a level, as in the book. */
const rated = (done: readonly boolean[]) =>
  done.map((value, index) => ({ pillar: 'p', level: Math.floor(index / 2) + 1, done: value }));

describe('levelOf', () => {
  test.each([
    [[false, false, false, false], 0],
    [[true, false, true, true], 0],
    [[true, true, false, true], 1],
    [[true, true, true, true], 2],
  ])('%j is level %i', (done, level) => {
    expect(levelOf(rated(done))).toBe(level);
  });
  test('never falls when evidence is added', () => {
    const any = fc.array(fc.boolean(), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(any, fc.nat(7), (done, which) => {
        const more = done.map((value, index) => value || index === which);
        expect(levelOf(rated(more))).toBeGreaterThanOrEqual(levelOf(rated(done)));
      }),
    );
  });
});

describe('nextOf', () => {
  test('names the open statements of the next level and no later ones', () => {
    const statements = rated([true, true, false, true, false, false]);
    expect(nextOf(statements)).toEqual([statements[2]]);
    expect(nextOf(rated([true, true]))).toEqual([]);
  });
});
