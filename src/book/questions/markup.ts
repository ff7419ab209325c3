/**
 * The markup of questions and exercises: the names of its classes, which the components write and the
 * reader's browser, the appendix and paper look for. Style sheets name the same classes.
 */
import { isQuestionKind, type QuestionKind } from './kinds.ts';

/** Class of each part. */
export const classes = {
  /** A whole question; a `section` with an id. */
  question: 'quiz',
  /** A whole exercise; a `section` with an id. */
  exercise: 'exercise',
  /** The line above either, with its label. */
  heading: 'exercise-label',
  label: 'label',
  kind: 'kind',
  /** How the reader did last. */
  score: 'score',
  /** Leads to the chapter's answers in the appendix. */
  toAnswers: 'to-answers',
  /** An option: a `details` with what it offers as its `summary`. */
  option: 'option',
  /** Verdict and reason of an option. */
  why: 'why',
  /** Where an answer is typed. */
  entry: 'entry',
  /** The buttons, and what is said after them. */
  actions: 'actions',
  check: 'check',
  again: 'again',
  show: 'show',
  verdict: 'verdict',
  /** A worked solution: a `details`. */
  solution: 'solution',
} as const;

export type PartName = keyof typeof classes;

/** Selects a part in a page. */
export const at = (part: PartName): string => `.${classes[part]}`;

/** The element around a question that becomes a form, on pages that run scripts. */
export const formElement = 'quick-check';

/** What that element says of its question. */
export interface QuestionData {
  /** Slug of the chapter. */
  readonly chapter: string;
  readonly key: string;
  readonly kind: QuestionKind;
  /** Id of the label. */
  readonly label: string;
}

/** What a question expects that the reader types. */
export interface TypedAnswer {
  /** As a page prints it: `69.3%`, or the captured lines. */
  readonly text: string;
  /** In the unit that is printed; absent for an output. */
  readonly value?: number;
  /** How far from it an entry may lie, in the same unit. */
  readonly tolerance?: number;
}

/**
 * @param more The answer of a question that is typed; of one that is put in order, the index of the
 *   part at each place.
 */
export function questionAttributes(
  { chapter, key, kind, label }: QuestionData,
  { answer, order }: { answer: TypedAnswer | undefined; order: readonly number[] | undefined },
) {
  return {
    'data-chapter': chapter,
    'data-key': key,
    'data-kind': kind,
    'data-label': label,
    'data-answer': answer && JSON.stringify(answer),
    'data-order': order?.join(' '),
  };
}

/** @throws Error when the element lacks what {@link questionAttributes} writes, here and below. */
export function readQuestion(data: DOMStringMap): QuestionData {
  const kind = read(data, 'kind');
  if (!isQuestionKind(kind)) throw new Error(`<${formElement}>: there is no data-kind="${kind}"`);
  return {
    chapter: read(data, 'chapter'),
    key: read(data, 'key'),
    kind,
    label: read(data, 'label'),
  };
}

export function readAnswer(data: DOMStringMap): TypedAnswer {
  return JSON.parse(read(data, 'answer'));
}

export function readOrder(data: DOMStringMap): number[] {
  return read(data, 'order').split(' ').map(Number);
}

function read(data: DOMStringMap, name: string): string {
  const value = data[name];
  if (value === undefined) throw new Error(`<${formElement}> lacks data-${name}`);
  return value;
}

/** What an option's element says of it. */
export interface OptionData {
  /** Whether it belongs to the answer; each part of an order does. */
  readonly correct: boolean;
  /** What it offers, as the author wrote it. */
  readonly text: string;
}

export function optionAttributes({ correct, text }: OptionData) {
  return { 'data-correct': correct ? '' : undefined, 'data-text': text };
}

export function readOption({ correct, text = '' }: DOMStringMap): OptionData {
  return { correct: correct !== undefined, text };
}
