import { describe, expect, test } from 'vitest';
import { buildBook } from '../book.ts';
import { countsOf } from '../manuscript/counts.ts';
import { questionsOf, shuffled, typedAnswer } from './questions.ts';

const text = `---
title: T
---

<Quiz objective="a">
One?

<Option correct text="x">Why.</Option>
<Option text="y">Why.</Option>
</Quiz>

<Quiz objective="a" id="two">
Two?

<Option correct text="x">Why.</Option>
<Option correct text="y">Why.</Option>
</Quiz>

<Quiz kind="number" objective="a" answerOf="r.json" answerPath="p" as="percent" digits={0}>
Three?

<Option correct>Why.</Option>
</Quiz>
`;
const questions = (source: string) => {
  const [chapter] = buildBook([{ file: 'docs/a.mdx', slug: 'a', text: source }], []).chapters;
  if (chapter === undefined) throw new Error('no chapter');
  return questionsOf(chapter);
};
const [one, two, three] = questions(text);

describe('questionsOf', () => {
  test('tells one from several by the right options', () => {
    expect([one?.kind, two?.kind, three?.kind]).toEqual(['one', 'several', 'number']);
    expect(two?.options.map(({ attributes }) => attributes.text)).toEqual(['x', 'y']);
  });
  test('keeps a key when a question is put before, and not when it is edited', () => {
    const moved = questions(text.replace('<Quiz', '<Quiz objective="a">\nNew?\n</Quiz>\n\n<Quiz'));
    expect(moved[1]?.key).toBe(one?.key);
    expect(questions(text.replace('One?', 'Which?'))[0]?.key).not.toBe(one?.key);
    expect(two?.key).toBe('two');
  });
  test('counts options within their question', () => {
    const [chapter] = buildBook([{ file: 'docs/a.mdx', slug: 'a', text }], []).chapters;
    const counts = chapter === undefined ? [] : [...countsOf(chapter.scan).values()];
    expect(counts).toEqual(['1', '2', '3', '1.1', '1.2', '2.1', '2.2', '3.1']);
  });
});

describe('typedAnswer', () => {
  const ask = (json: string, change: (source: string) => string = (source) => source) => {
    const [, , question] = questions(change(text));
    if (question === undefined) throw new Error('no question');
    return typedAnswer(question, () => json);
  };
  test('is the captured number in the unit that is printed', () => {
    expect(ask('{"p": 0.6934}')).toEqual({ text: '69%', value: 69.34, tolerance: 0.5 });
  });
  test('takes a tolerance in the unit or as a share', () => {
    const within = (tolerance: string) =>
      ask('{"p": 0.5}', (source) => source.replace('digits', `tolerance="${tolerance}" digits`));
    expect(within('2').tolerance).toBe(2);
    expect(within('10%').tolerance).toBe(5);
    expect(() => within('some')).toThrow('is no number');
  });
  test('says what is missing', () => {
    expect(() => ask('{}')).toThrow('"p" is not in the file');
    expect(() => ask('{}', (source) => source.replace('answerPath="p" ', ''))).toThrow(
      'answerPath',
    );
  });
});

test('parts never stand in the right order, and always in the same', () => {
  for (const count of [2, 3, 4, 5, 6]) {
    for (const seed of ['a', 'b', 'c']) {
      const order = shuffled(count, seed);
      expect(shuffled(count, seed)).toEqual(order);
      expect(order).not.toEqual([...order].sort((a, b) => a - b));
      expect([...order].sort((a, b) => a - b)).toEqual([...Array(count).keys()]);
    }
  }
});
