import { expect, test } from 'vitest';
import { empty } from '../progress/progress.ts';
import { rateSkill } from './rating.ts';

test('evidence is kept with its day and can be taken away', () => {
  const rated = rateSkill(empty, 'same-seed', '2026-11-21');
  expect(rated.skills).toEqual({ 'same-seed': '2026-11-21' });
  expect(rateSkill(rated, 'same-seed', undefined)).toEqual(empty);
});
