/**
 * Cuts the question and exercises of a page into what is asked, what is offered, why, and how it is
 * solved. The appendix and paper put these pieces together, each in its own way.
 */
import {
  type Element,
  type ElementContent,
  h,
  hasClass,
  insideFold,
  isElement,
  type Nodes,
  parseFragment,
  replaceElements,
  select,
  selectAll,
  serialize,
  summaryOf,
  textOf,
  textProperty,
} from '../html/tree.ts';
import { at, classes, type PartName } from './markup.ts';

/** A question or an exercise as it stands in a page. */
export interface AskedElement {
  readonly asks: 'question' | 'exercise';
  readonly id: string;
  /** `Question 12.3` */
  readonly label: string;
  readonly element: Element;
}

/** An option of a question. */
export interface Choice {
  readonly element: Element;
  /** What it offers. */
  readonly face: readonly ElementContent[];
  /** Verdict and reason. */
  readonly why: readonly ElementContent[];
}

/** Questions and exercises of a page, in its order. */
export function askedWithin(page: Nodes): AskedElement[] {
  return selectAll(`section${at('question')}, section${at('exercise')}`, page).flatMap(
    (element) => {
      const id = textProperty(element, 'id');
      if (id === undefined) return [];
      const label = select(at('label'), element);
      const asks = hasClass(element, classes.question) ? 'question' : 'exercise';
      return [{ asks, id, label: label === undefined ? '' : textOf(label).trim(), element }];
    },
  );
}

export function choicesOf(question: Element): Choice[] {
  return selectAll(`details${at('option')}`, question).map((element) => ({
    element,
    face: summaryOf(element),
    why: insideFold(element).flatMap((node) =>
      isElement(node) && hasClass(node, classes.why) ? node.children : [node],
    ),
  }));
}

/** Puts something else in the place of each option. */
export function replaceChoices(
  question: Element,
  choices: readonly Choice[],
  put: (choice: Choice, index: number) => ElementContent[],
): void {
  replaceElements(question, (element) => {
    const index = choices.findIndex((choice) => choice.element === element);
    const choice = choices[index];
    return choice && put(choice, index);
  });
}

/**
 * Puts the options of a question's HTML into another order.
 *
 * @param order Entry i is the index of the option that goes to place i.
 * @throws Error when there are not as many options.
 */
export function inOrder(html: string, order: readonly number[]): string {
  const question = h('div', parseFragment(html));
  const choices = choicesOf(question);
  if (choices.length !== order.length) {
    throw new Error(`${order.length} options are written and ${choices.length} rendered`);
  }
  const arranged = order.map((index) => structuredClone(choices[index]?.element));
  replaceChoices(question, choices, (_, place) => {
    const element = arranged[place];
    return element === undefined ? [] : [element];
  });
  return serialize(question.children);
}

/** Takes parts away. */
export function removeParts(within: Element, names: readonly PartName[]): void {
  replaceElements(within, (element) =>
    names.some((name) => hasClass(element, classes[name])) ? [] : undefined,
  );
}

/** The fold with an exercise's solution and what stands in it; undefined where there is none. */
export function solutionOf(
  exercise: Element,
): { readonly element: Element; readonly content: ElementContent[] } | undefined {
  const element = select(`details${at('solution')}`, exercise);
  return element && { element, content: insideFold(element) };
}
