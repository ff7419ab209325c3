import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fromRoot, root } from '../files/root.ts';
import {
  classes,
  optionAttributes,
  questionAttributes,
  readAnswer,
  readOption,
  readOrder,
  readQuestion,
} from './markup.ts';

/** As a browser hands on attributes that were written. */
const dataset = (attributes: Readonly<Record<string, string | undefined>>): DOMStringMap =>
  Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.replace(/^data-/u, ''), value]],
    ),
  );

const question = { chapter: 'a/b', key: 'k', kind: 'number', label: 'k-label' } as const;

test('what a question writes is read again', () => {
  const answer = { text: '9%', value: 9.09, tolerance: 1 };
  const data = dataset(questionAttributes(question, { answer, order: [2, 0, 1] }));
  expect(readQuestion(data)).toEqual(question);
  expect(readAnswer(data)).toEqual(answer);
  expect(readOrder(data)).toEqual([2, 0, 1]);
});

test('what a question did not write is missed by name', () => {
  const data = dataset(questionAttributes(question, { answer: undefined, order: undefined }));
  expect(() => readAnswer(data)).toThrow('<quick-check> lacks data-answer');
  expect(() => readOrder(data)).toThrow('<quick-check> lacks data-order');
  expect(() => readQuestion({})).toThrow('<quick-check> lacks data-');
  expect(() => readQuestion({ ...data, kind: 'guess' })).toThrow('no data-kind="guess"');
});

test.each([true, false])('an option that is correct: %s', (correct) => {
  const option = { correct, text: 'The `mean`' };
  expect(readOption(dataset(optionAttributes(option)))).toEqual(option);
});

/** Classes that need no look of their own. */
const plain: readonly string[] = [classes.check, classes.again, classes.show];

test('style sheets know the parts by their classes', () => {
  const sheets = globSync('{src,scripts}/**/*.css', { cwd: root })
    .map((file) => readFileSync(fromRoot(file), 'utf8'))
    .join('');
  const unknown = Object.values(classes)
    .filter((name) => !plain.includes(name))
    .filter((name) => !new RegExp(`\\.${name}(?![\\w-])`, 'u').test(sheets));
  expect(unknown).toEqual([]);
});
