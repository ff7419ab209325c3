/** How a question and an exercise show among the answers: nothing to unfold, nothing to fill in. */
import {
  type Element,
  type ElementContent,
  h,
  parseFragment,
  replaceElements,
  serialize,
} from '../html/tree.ts';
import {
  type AskedElement,
  askedWithin,
  choicesOf,
  removeParts,
  replaceChoices,
  solutionOf,
} from './cut.ts';
import { classes, formElement } from './markup.ts';
import { type Page, transplant } from './transplant.ts';

/**
 * What the appendix shows of a question or an exercise.
 *
 * @param html As its chapter shows it.
 * @throws Error when that holds neither.
 */
export function answerIn(html: string, page: Page): string {
  const [asked] = askedWithin(h('div', parseFragment(html)));
  if (asked === undefined) throw new Error(`no question and no exercise stands in ${html}`);
  const answer = h('div', asked.asks === 'question' ? [opened(asked)] : solved(asked));
  replaceElements(answer, ({ tagName }) => (tagName === 'script' ? [] : undefined));
  // The question as a whole stands there; of an exercise the solution alone.
  transplant(answer, page, asked.asks === 'question' ? [asked.id] : []);
  return serialize(answer.children);
}

function solved({ element }: AskedElement): ElementContent[] {
  return solutionOf(element)?.content ?? [];
}

/** The question with all its options open. */
function opened({ element: question }: AskedElement): Element {
  removeParts(question, ['heading', 'entry', 'actions']);
  replaceChoices(question, choicesOf(question), ({ element: { properties }, face, why }) => [
    h('div', properties, [h('p.choice', [...face]), h(`div.${classes.why}`, [...why])]),
  ]);
  replaceElements(question, ({ tagName, children }) =>
    tagName === formElement ? children : undefined,
  );
  return h('div.answered', question.children);
}
