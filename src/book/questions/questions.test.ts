import { describe, expect, test } from 'vitest';
import type { Chapter } from '../book.ts';
import { bookOf } from '../fixture.ts';
import { countsOf } from '../manuscript/counts.ts';
import { askedIn, exerciseAt, optionAt, questionAt, questionsOf } from './questions.ts';

const text = `---
title: T
---

<Quiz objective="a b">
One?

<Option correct text="x">Why.</Option>
<Option text="y">Why \`not\`.</Option>
</Quiz>

<Exercise kind="do" objective="a">
Do.

<Solution>Done.</Solution>
</Exercise>

<Quiz objective="a" id="two">
Two?

<Option correct text="x">Why.</Option>
<Option correct text="y">Why.</Option>
</Quiz>

<Quiz kind="order" objective="a">
Three?

<Option text="x">Why.</Option>
<Option text="y">Why.</Option>
<Option text="z">Why.</Option>
</Quiz>

<Exercise objective="b">Do.</Exercise>

<Quiz kind="guess" objective="a">
Four?
</Quiz>
`;

function chapterOf(source = text): Chapter {
  const [chapter] = bookOf({ 'a/b': source }).chapters;
  if (chapter === undefined) throw new Error('no chapter');
  return chapter;
}
const chapter = chapterOf();
const [one, two, three] = questionsOf(chapter);

describe('askedIn', () => {
  test('lists questions and exercises as they stand', () => {
    expect(askedIn(chapter).map(({ label, anchor, line }) => [label, anchor, line])).toEqual([
      ['Question 1.1', 'question-1', 5],
      ['Exercise 1.1', 'exercise-1', 12],
      ['Question 1.2', 'two', 18],
      ['Question 1.3', 'question-3', 25],
      ['Exercise 1.2', 'exercise-2', 33],
      ['Question 1.4', 'question-4', 35],
    ]);
  });
  test('is made once a chapter', () => {
    expect(askedIn(chapter)).toBe(askedIn(chapter));
  });
  test('tells one from several by the right options', () => {
    expect([one?.kind, two?.kind, three?.kind]).toEqual(['one', 'several', 'order']);
  });
  test('knows what is asked, for what, and why each option is right or wrong', () => {
    expect([one?.lead, one?.objectives]).toEqual(['One?', ['a', 'b']]);
    expect(one?.options).toEqual([
      { place: 1, text: 'x', right: true, why: 'Why.', line: 8 },
      { place: 2, text: 'y', right: false, why: 'Why not.', line: 9 },
    ]);
  });
  test('puts only the parts of an order in another order', () => {
    expect([one?.order, three?.order?.length]).toEqual([undefined, 3]);
  });
  test('keeps a key when a question is put before, and not when it is edited', () => {
    const questions = (source: string) => questionsOf(chapterOf(source));
    const moved = questions(text.replace('<Quiz', '<Quiz objective="a">\nNew?\n</Quiz>\n\n<Quiz'));
    expect(moved[1]?.key).toBe(one?.key);
    expect(questions(text.replace('One?', 'Which?'))[0]?.key).not.toBe(one?.key);
    expect(two?.key).toBe('two');
  });
  test('knows which exercise is solved', () => {
    expect(askedIn(chapter).flatMap((asked) => ('solved' in asked ? [asked.solved] : []))).toEqual([
      true,
      false,
    ]);
  });
});

describe('by the number that the pipeline gives a use', () => {
  test('each component finds its question or exercise', () => {
    const counts = countsOf(chapter.scan);
    const found = chapter.scan.elements.map(({ name, offset }) => {
      const nth = counts.get(offset) ?? '';
      if (name === 'Option') {
        const { question, option } = optionAt(chapter, nth);
        return [name, question.label, option.place];
      }
      const isExercise = name === 'Exercise' || name === 'Solution';
      if (isExercise && nth === '2') return [name];
      if (name === 'Quiz' && nth === '4') return [name];
      return [name, (isExercise ? exerciseAt : questionAt)(chapter, nth).label];
    });
    expect(found).toEqual([
      ['Quiz', 'Question 1.1'],
      ['Option', 'Question 1.1', 1],
      ['Option', 'Question 1.1', 2],
      ['Exercise', 'Exercise 1.1'],
      ['Solution', 'Exercise 1.1'],
      ['Quiz', 'Question 1.2'],
      ['Option', 'Question 1.2', 1],
      ['Option', 'Question 1.2', 2],
      ['Quiz', 'Question 1.3'],
      ['Option', 'Question 1.3', 1],
      ['Option', 'Question 1.3', 2],
      ['Option', 'Question 1.3', 3],
      ['Exercise'],
      ['Quiz'],
    ]);
  });
  test('what there is not is refused', () => {
    expect(() => questionAt(chapter, '9')).toThrow('it stands in no <Quiz>');
    expect(() => optionAt(chapter, '')).toThrow('it stands in no <Quiz>');
    expect(() => optionAt(chapter, '1.3')).toThrow('it stands in no <Quiz>');
    expect(() => exerciseAt(chapter, '')).toThrow('it stands in no <Exercise>');
    expect(() => questionAt(chapter, '4')).toThrow('there is no kind="guess"');
    expect(() => exerciseAt(chapter, '2')).toThrow('there is no kind=""');
  });
});
