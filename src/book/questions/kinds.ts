/** The kinds of question and exercise, and what readers are told of each, in every rendering. */

interface Kind {
  /** What is asked for, beside the question's number. */
  readonly label: string;
  /** What the reader does to answer. */
  readonly by: 'choosing' | 'typing' | 'arranging';
}

export const kinds = {
  one: { label: 'one answer', by: 'choosing' },
  several: { label: 'several answers', by: 'choosing' },
  number: { label: 'a number', by: 'typing' },
  output: { label: 'predict the output', by: 'typing' },
  order: { label: 'put in order', by: 'arranging' },
} as const satisfies Record<string, Kind>;

export type QuestionKind = keyof typeof kinds;

export const questionKinds: readonly string[] = Object.keys(kinds);

export function isQuestionKind(name: string): name is QuestionKind {
  return Object.hasOwn(kinds, name);
}

/** Whether the reader types the answer, which then comes from the lab. */
export function isTyped(kind: QuestionKind): boolean {
  return kinds[kind].by === 'typing';
}

/** What stands beside an exercise's number: from the text, with the lab, a decision to defend. */
export const exerciseKinds = { recall: 'recall', do: 'with the lab', design: 'design' } as const;

export type ExerciseKind = keyof typeof exerciseKinds;

export function isExerciseKind(name: string): name is ExerciseKind {
  return Object.hasOwn(exerciseKinds, name);
}

/** How an option is judged: a sentence in front of its reason, and in brackets in plain text. */
export interface OptionVerdict {
  readonly sentence: string;
  readonly short: string;
}

/** @param option Whether it is right, and its place among the options as written, from 1. */
export function verdictOf(
  kind: QuestionKind,
  { right, place }: { readonly right: boolean; readonly place: number },
): OptionVerdict {
  if (kinds[kind].by === 'arranging') {
    return { sentence: `Number ${place}.`, short: `number ${place}` };
  }
  return right ? { sentence: 'Right.', short: 'right' } : { sentence: 'No.', short: 'wrong' };
}
