import { expect, test } from 'vitest';
import { pairs } from './twin-pairs.ts';
import { twinsOf } from './twins.ts';

test.each([
  ['quantisation', 'quantization'],
  ['optimizing', 'optimising'],
  ['analyse', 'analyze'],
  ['behaviour', 'behavior'],
  ['color', 'colour'],
  ['modelling', 'modeling'],
  ['labeled', 'labelled'],
  ['catalogue', 'catalog'],
  ['fibre', 'fiber'],
  ['center', 'centre'],
  ['artefacts', 'artifact'],
])('%s is also %s', (word, twin) => {
  expect(twinsOf(word)).toContain(twin);
});

test.each(['docker', 'kubernetes', 'api', 'test', 'sql'])('%s has no twin', (word) => {
  expect(twinsOf(word)).toEqual([]);
});

test('every pair works both ways', () => {
  for (const [one, other] of pairs) {
    expect(twinsOf(one)).toContain(other);
    expect(twinsOf(other)).toContain(one);
  }
});
