import { describe, expect, test } from 'vitest';
import { bookOf, titled } from '../fixture.ts';
import { questionsOf } from './questions.ts';
import { textOfOption, typedAnswer } from './typed-answer.ts';

const quiz = `<Quiz kind="number" objective="a" answerOf="r.json" answerPath="p" as="percent" digits={0}>
Three?

<Option correct>Why.</Option>
<Option text="70">Why.</Option>
</Quiz>
`;

function question(source = quiz) {
  const [chapter] = bookOf(titled({ 'a/b': source })).chapters;
  const [first] = chapter === undefined ? [] : questionsOf(chapter);
  if (first === undefined) throw new Error('no question');
  return first;
}

describe('typedAnswer', () => {
  const ask = (json: string, source = quiz) => typedAnswer(question(source), () => json);
  test('is the captured number in the unit that is printed', () => {
    expect(ask('{"p": 0.6934}')).toEqual({ text: '69%', value: 69.34, tolerance: 0.5 });
  });
  test('takes a tolerance in the unit or as a share', () => {
    const within = (tolerance: string) =>
      ask('{"p": 0.5}', quiz.replace('digits', `tolerance="${tolerance}" digits`));
    expect(within('2').tolerance).toBe(2);
    expect(within('10%').tolerance).toBe(5);
    expect(() => within('some')).toThrow('is no number');
  });
  test('says what is missing', () => {
    expect(() => ask('{}')).toThrow('"p" is not in the file');
    expect(() => ask('{}', quiz.replace('answerPath="p" ', ''))).toThrow('answerPath');
  });
});

test('an option offers its text, and the answer what the lab computed', () => {
  const texts = (source = quiz) => {
    const asked = question(source);
    return asked.options.map((option) => textOfOption(asked, option, () => '{"p": 0.6934}'));
  };
  expect(texts()).toEqual(['69%', '70']);
  expect(() => texts(quiz.replace('<Option correct', '<Option correct text="69"'))).toThrow(
    'Take text="…" away',
  );
  expect(() => texts(quiz.replace(' text="70"', ''))).toThrow('text is missing');
});
