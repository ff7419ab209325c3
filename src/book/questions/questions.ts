/**
 * What a chapter asks: the one model of its questions and exercises, which every rendering asks.
 *
 * To change how a quiz or an exercise shows, start in this folder:
 *
 * - `kinds.ts`: the kinds, and in words what each asks for and how an option is judged.
 * - `read-asked.ts`: how the model is read out of a chapter's source.
 * - `markup.ts`: the names of the parts of a page's markup, which the page, the reader's browser,
 *   the appendix and paper share.
 * - `typed-answer.ts`: what a question expects that is typed. `order.ts`: in which order parts stand.
 *
 * and where each rendering is:
 *
 * - a page: src/components/ Quiz, Option, Exercise and Solution; src/widgets/quiz makes it a form.
 * - the appendix: `answered.ts`, at the addresses of `answers.ts`.
 * - paper and EPUB: `paper.ts`. Both cut a page's markup by `cut.ts`.
 * - plain text: `plain.ts`.
 * - search: reads the page (src/search/indexing).
 *
 * `renderings.test.ts` shows each kind of question in all of them.
 */
import type { Chapter } from '../book.ts';
import type { ExerciseKind, QuestionKind } from './kinds.ts';
import { readAsked } from './read-asked.ts';

/** What questions and exercises have in common. */
interface Asking {
  /** What the author wrote as kind, where there is no such kind; `kind` then is a guess. */
  readonly unknownKind: string | undefined;
  /** `Question 12.3` */
  readonly label: string;
  /** Where it stands on its page. */
  readonly anchor: string;
  readonly line: number;
  /** Ids of the objectives that it checks. */
  readonly objectives: readonly string[];
}

export interface Option {
  /** Among the options of its question, from 1. */
  readonly place: number;
  /** What is offered; undefined where the author wrote nothing. */
  readonly text: string | undefined;
  /** Whether the author marked it as correct. */
  readonly right: boolean;
  /** Why it is right or wrong, marks dropped. */
  readonly why: string;
  readonly line: number;
}

export interface Question extends Asking {
  readonly component: 'Quiz';
  readonly kind: QuestionKind;
  /** Names the question in a reader's progress: a question put before it must not change it. */
  readonly key: string;
  /** The first words of the question, to know it by in a list. */
  readonly lead: string;
  /** As the author wrote them. */
  readonly options: readonly Option[];
  /** Which option stands at each place of the page, as an index; undefined where as written. */
  readonly order: readonly number[] | undefined;
  /** Attributes as written: those of a typed question say where its lab keeps the answer. */
  readonly written: Readonly<Record<string, string>>;
}

export interface Exercise extends Asking {
  readonly component: 'Exercise';
  readonly kind: ExerciseKind;
  /** Whether a solution stands in it. */
  readonly solved: boolean;
}

export type Asked = Question | Exercise;

/** Many renderings ask for the same chapter. */
const known = new WeakMap<Chapter, readonly Asked[]>();

/** What a chapter asks, in its order. */
export function askedIn(chapter: Chapter): readonly Asked[] {
  const asked = known.get(chapter) ?? readAsked(chapter);
  known.set(chapter, asked);
  return asked;
}

export function questionsOf(chapter: Chapter): Question[] {
  return askedIn(chapter).filter((asked) => asked.component === 'Quiz');
}

export function exercisesOf(chapter: Chapter): Exercise[] {
  return askedIn(chapter).filter((asked) => asked.component === 'Exercise');
}

/**
 * The question of a `<Quiz>`, or of an `<Option>` in it.
 *
 * @param nth As the pipeline gives it: `3`, of an option `3.2`.
 * @throws Error when the chapter has none, or one of a kind that there is not.
 */
export function questionAt(chapter: Chapter, nth: string): Question {
  const question = questionsOf(chapter)[Number(nth.split('.')[0]) - 1];
  if (question === undefined) throw new Error('it stands in no <Quiz>');
  return ofKnownKind(question);
}

/** @throws Error as {@link questionAt} does. */
export function optionAt(chapter: Chapter, nth: string): { question: Question; option: Option } {
  const question = questionAt(chapter, nth);
  const option = question.options[Number(nth.split('.')[1]) - 1];
  if (option === undefined) throw new Error('it stands in no <Quiz>');
  return { question, option };
}

/**
 * The exercise of an `<Exercise>`, or of a `<Solution>` in it.
 *
 * @throws Error when the chapter has none, or one of a kind that there is not.
 */
export function exerciseAt(chapter: Chapter, nth: string): Exercise {
  const exercise = exercisesOf(chapter)[Number(nth) - 1];
  if (exercise === undefined) throw new Error('it stands in no <Exercise>');
  return ofKnownKind(exercise);
}

function ofKnownKind<T extends Asked>(asked: T): T {
  if (asked.unknownKind !== undefined) {
    throw new Error(`there is no kind="${asked.unknownKind}"`);
  }
  return asked;
}
