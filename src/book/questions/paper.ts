/**
 * How questions and exercises show on paper: a question with its options as a list of letters,
 * an exercise without its solution, and each with a line that says where its answer stands. The
 * answers themselves go to the end, where a reader does not see them too early.
 */
import {
  type Element,
  type ElementContent,
  h,
  hasClass,
  isElement,
  type Nodes,
  replaceElements,
  select,
  textProperty,
} from '../html/tree.ts';
import {
  type AskedElement,
  askedWithin,
  type Choice,
  choicesOf,
  replaceChoices,
  solutionOf,
} from './cut.ts';
import { isQuestionKind, isTyped } from './kinds.ts';
import { classes } from './markup.ts';

/** A part that a page folds away and paper shows at its end. */
export interface Aside {
  /** Id of the place that it belongs to. */
  readonly of: string;
  /** Id of its own. */
  readonly id: string;
  /** `Exercise 2.1` */
  readonly label: string;
  readonly content: readonly ElementContent[];
}

/** Takes the answers out of a page and leaves in it what paper shows in their places. */
export function takeAnswers(page: Nodes): Aside[] {
  return askedWithin(page).flatMap((asked) =>
    asked.asks === 'question' ? takeVerdicts(asked) : takeSolution(asked),
  );
}

function takeVerdicts({ id: of, label, element: question }: AskedElement): Aside[] {
  keepLabelFirst(question);
  const choices = choicesOf(question);
  if (choices.length === 0) return [];
  // What a reader types is not offered: its options hold the answer and what is often typed instead.
  const kind = textProperty(select('[data-kind]', question) ?? question, 'dataKind') ?? '';
  const isChoice = choices.length > 1 && !(isQuestionKind(kind) && isTyped(kind));
  const id = `${of}-answer`;
  replaceChoices(question, choices, (_, index) =>
    isChoice && index === 0 ? [listOf(choices)] : [],
  );
  question.children.push(pointer(id, 'Answer'));
  // The pieces of a verdict run on in one line: the spaces keep them apart.
  const isAnswer = ({ element }: Choice) => element.properties.dataCorrect !== undefined;
  const content = choices.map((choice, index) =>
    h('div.verdict', [
      isChoice ? letter(index) : '',
      // The reason of the answer begins with it.
      isChoice || isAnswer(choice) ? '' : h('span.typed', [...choice.face, ' ']),
      h(
        `div.${classes.why}`,
        choice.why.flatMap((node) => [node, ' ']),
      ),
    ]),
  );
  return [{ of, id, label, content }];
}

function takeSolution({ id: of, label, element: exercise }: AskedElement): Aside[] {
  const solution = solutionOf(exercise);
  if (solution === undefined) return [];
  const id = `${of}-solution`;
  replaceElements(exercise, (element) =>
    element === solution.element ? [pointer(id, 'Solution')] : undefined,
  );
  return [{ of, id, label, content: solution.content }];
}

/** Options may stand anywhere in a question; its label stays in front of it. */
function keepLabelFirst(question: Element): void {
  const heading = question.children.find(
    (node) => isElement(node) && hasClass(node, classes.heading),
  );
  if (heading === undefined) return;
  question.children = [heading, ...question.children.filter((node) => node !== heading)];
}

const listOf = (choices: readonly Choice[]): Element =>
  h(
    'ol.options',
    choices.map(({ face }, index) => h('li', [letter(index), h('span', [...face])])),
  );

const letter = (index: number): Element => h('span.letter', `${String.fromCodePoint(65 + index)} `);

const pointer = (to: string, text: string): Element =>
  h('p.see-answer', [h('a.ref.answer-ref', { href: `#${to}` }, text)]);
