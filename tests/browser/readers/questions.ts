/** Questions: judged, explained, kept. */
import { describe, expect, test } from 'vitest';
import { quizzes, type Steps } from './steps.ts';

/** Wrong and right answers, by mouse and by keyboard. */
export function questionPaths({ reader, open, text, visible, soon }: Steps): void {
  describe('questions', () => {
    const verdict = () => text('#q-one [role=status]');

    test('a wrong answer says why, a right one is kept', async () => {
      await open(`${quizzes}/`);
      await reader().click('#q-one button', 'Check');
      await soon(verdict).toBe('Choose an answer first.');
      await reader().click('#q-one label', 'The mean');
      await reader().click('#q-one button', 'Check');
      await soon(verdict).toContain('Not this one');
      expect(await visible('#q-one .why')).toBe(1);
      await reader().click('#q-one button', 'Try again');
      await reader().click('#q-one label', 'The median');
      await reader().click('#q-one button', 'Check');
      await soon(verdict).toContain('Right');
      expect(await visible('#q-one .why')).toBe(3);
      await open(`${quizzes}/`);
      await soon(() => text('#q-one .score')).toContain('right');
    });

    test('a number is judged', async () => {
      await open(`${quizzes}/`);
      await reader().click('#q-number input');
      await reader().type('50');
      await reader().press('Enter');
      await soon(() => visible('#q-number .why')).toBeGreaterThan(0);
      await reader().click('#q-number button', 'Try again');
      await reader().type('9%');
      await reader().press('Enter');
      await soon(() => text('#q-number [role=status]')).toContain('Right');
    });
  });
}
