import { expect, test } from 'vitest';
import { findingsOf } from '../fixture.ts';
import { questions } from './questions.ts';

const quiz = (attributes: string, options: string) =>
  findingsOf(
    questions,
    { 'a/b': `<Quiz objective="o" ${attributes}>\nQ?\n\n${options}\n</Quiz>` },
    {
      'r.json': '{"p": 1}',
    },
  );
const good = '<Option correct text="a">Why.</Option>\n<Option text="b">Why.</Option>';

test('passes a question that can be answered', () => {
  expect(quiz('', good)).toEqual([]);
  expect(
    quiz('kind="number" answerOf="r.json" answerPath="p"', '<Option correct>Why.</Option>'),
  ).toEqual([]);
});

test.each([
  ['', good.replace(' correct', ''), 'docs/a/b.mdx:5: <Quiz>: no option is correct.'],
  ['', '<Option correct text="a">Why.</Option>', '5: <Quiz>: offer two options or more.'],
  ['', good.replace('Why.</Option>\n', '</Option>\n'), '8: <Option>: say inside it why'],
  ['', good.replace('text="b"', ''), '9: <Option>: text is missing.'],
  ['kind="guess"', good, 'there is no kind="guess"'],
  ['kind="one"', good.replaceAll('<Option t', '<Option correct t'), 'several correct'],
  ['kind="order"', good, 'write no "correct"'],
  ['kind="number"', '<Option correct>Why.</Option>', 'answerOf is missing'],
  [
    'kind="number" answerOf="r.json" answerPath="q"',
    '<Option correct>Why.</Option>',
    '"q" is not in',
  ],
  ['kind="output" answerOf="none.txt"', '<Option correct>Why.</Option>', 'does not exist'],
  [
    'kind="number" answerOf="r.json" answerPath="p"',
    '<Option correct text="1">Why.</Option>',
    'take the right',
  ],
])('%s %s', (attributes, options, message) => {
  expect(quiz(attributes, options).join('\n')).toContain(message);
});

test('an exercise of no kind is told', () => {
  const exercise = (kind: string) =>
    findingsOf(questions, { 'a/b': `<Exercise kind="${kind}" objective="o">\nDo.\n</Exercise>` });
  expect(exercise('do')).toEqual([]);
  expect(exercise('plan')).toEqual([
    'docs/a/b.mdx:5: <Exercise>: there is no kind="plan"; write recall, do, design.',
  ]);
});
