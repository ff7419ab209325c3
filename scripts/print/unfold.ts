/**
 * Opens what a page folds away: tabs stand one after the other, each under its label; questions
 * show their options as a list; solutions, verdicts and long descriptions go to the chapter's end,
 * where a reader does not see them too early, and each place says where.
 */
import {
  type Element,
  type ElementContent,
  eachElement,
  h,
  hasClass,
  isElement,
  replaceElements,
  select,
  selectAll,
  textOf,
  textProperty,
} from './tree.ts';

/** A part that was folded on the page and stands at the end in print. */
export interface Aside {
  /** Id of the place that it belongs to. */
  readonly of: string;
  /** Id of its own. */
  readonly id: string;
  /** `Exercise 2.1` */
  readonly label: string;
  readonly content: readonly ElementContent[];
}

export interface Unfolded {
  readonly answers: readonly Aside[];
  readonly descriptions: readonly Aside[];
}

export function unfold(body: Element): Unfolded {
  for (const quiz of selectAll('section.quiz', body)) keepLabelFirst(quiz);
  const answers = selectAll('section.quiz, section.exercise', body).flatMap((section) =>
    hasClass(section, 'quiz') ? takeVerdicts(section) : takeSolution(section),
  );
  const descriptions = selectAll('figure.figure', body).flatMap(takeDescription);
  replaceElements(body, (element) => {
    if (element.tagName === 'svg') return 'whole';
    if (element.tagName === 'starlight-tabs') return [openTabs(element)];
    if (element.tagName === 'details') return [openDetails(element)];
    if (element.properties.hidden !== undefined) delete element.properties.hidden;
    return undefined;
  });
  return { answers, descriptions };
}

const labelIn = (element: Element): string => {
  const label = select('.label', element);
  return label === undefined ? '' : textOf(label).trim();
};

/** Options may stand anywhere in a question; its label stays in front of it. */
function keepLabelFirst(quiz: Element): void {
  const label = quiz.children.find((node) => isElement(node) && hasClass(node, 'exercise-label'));
  if (label !== undefined) {
    quiz.children = [label, ...quiz.children.filter((node) => node !== label)];
  }
}

const pointer = (to: string, text: string): Element =>
  h('p.see-answer', [h('a.ref.answer-ref', { href: `#${to}` }, text)]);

/** @returns The content of a `details` without its summary. */
function insideOf(details: Element): ElementContent[] {
  return details.children.filter((node) => !isElement(node, 'summary'));
}

function summaryOf(details: Element): ElementContent[] {
  return select(':scope > summary', details)?.children ?? [];
}

const letter = (index: number) => String.fromCodePoint(65 + index);

function takeVerdicts(quiz: Element): Aside[] {
  const options = selectAll('details.option', quiz);
  const of = textProperty(quiz, 'id');
  if (options.length === 0 || of === undefined) return [];
  // A question without a choice has one option, which only holds the answer.
  const isChoice = options.length > 1;
  const id = `${of}-answer`;
  const content = options.map((option, index) => {
    // The pieces of a verdict run on in one line: the spaces keep them apart.
    const why = insideOf(option)
      .flatMap((node) => (isElement(node) && hasClass(node, 'why') ? node.children : [node]))
      .flatMap((node) => [node, ' ']);
    return h('div.verdict', [
      isChoice ? h('span.letter', `${letter(index)} `) : '',
      h('div.why', why),
    ]);
  });
  const list = h(
    'ol.options',
    options.map((option, index) =>
      h('li', [h('span.letter', `${letter(index)} `), h('span', summaryOf(option))]),
    ),
  );
  let placed = !isChoice;
  replaceElements(quiz, (element) => {
    if (!options.includes(element)) return undefined;
    if (placed) return [];
    placed = true;
    return [list];
  });
  quiz.children.push(pointer(id, 'Answer'));
  return [{ of, id, label: labelIn(quiz), content }];
}

function takeSolution(exercise: Element): Aside[] {
  const solution = select('details.solution', exercise);
  const of = textProperty(exercise, 'id');
  if (solution === undefined || of === undefined) return [];
  const id = `${of}-solution`;
  const content = insideOf(solution);
  replaceElements(exercise, (element) =>
    element === solution ? [pointer(id, 'Solution')] : undefined,
  );
  return [{ of, id, label: labelIn(exercise), content }];
}

function takeDescription(figure: Element): Aside[] {
  const details = select('details.description', figure);
  const of = textProperty(figure, 'id');
  if (details === undefined || of === undefined) return [];
  const content = insideOf(details);
  replaceElements(figure, (element) => (element === details ? [] : undefined));
  return [{ of, id: `${of}-description`, label: labelIn(figure), content }];
}

/** Any other folded part stands open where it is, its summary as its title. */
function openDetails(details: Element): Element {
  const id = textProperty(details, 'id');
  return h('div.opened', id === undefined ? {} : { id }, [
    h('p.opened-title', summaryOf(details)),
    ...insideOf(details),
  ]);
}

/** @returns The panels in order, each under the label of its tab. */
function openTabs(tabs: Element): Element {
  const labels = new Map<string, string>();
  eachElement(tabs, (element) => {
    const id = textProperty(element, 'id');
    if (element.properties.role === 'tab' && id !== undefined)
      labels.set(id, textOf(element).trim());
  });
  const panels = selectAll('[role="tabpanel"]', tabs).filter(
    (panel) => !selectAll('[role="tabpanel"] [role="tabpanel"]', tabs).includes(panel),
  );
  return h(
    'div.tabs',
    panels.map((panel) => {
      const label = labels.get(textProperty(panel, 'ariaLabelledBy') ?? '') ?? '';
      return h('div.tab', [h('p.tab-title', label), ...panel.children]);
    }),
  );
}
