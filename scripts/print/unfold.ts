/**
 * Opens what a page folds away: tabs stand one after the other, each under its label; answers (see
 * src/book/questions/paper.ts) and long descriptions of figures go to the chapter's end.
 */
import { type Aside, takeAnswers } from '../../src/book/questions/paper.ts';
import {
  type Element,
  eachElement,
  h,
  insideFold,
  replaceElements,
  select,
  selectAll,
  summaryOf,
  textOf,
  textProperty,
} from './tree.ts';

export type { Aside };

export interface Unfolded {
  readonly answers: readonly Aside[];
  readonly descriptions: readonly Aside[];
}

export function unfold(body: Element): Unfolded {
  const answers = takeAnswers(body);
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

function takeDescription(figure: Element): Aside[] {
  const details = select('details.description', figure);
  const of = textProperty(figure, 'id');
  if (details === undefined || of === undefined) return [];
  const content = insideFold(details);
  replaceElements(figure, (element) => (element === details ? [] : undefined));
  return [{ of, id: `${of}-description`, label: labelIn(figure), content }];
}

/** Any other folded part stands open where it is, its summary as its title. */
function openDetails(details: Element): Element {
  const id = textProperty(details, 'id');
  return h('div.opened', id === undefined ? {} : { id }, [
    h('p.opened-title', summaryOf(details)),
    ...insideFold(details),
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
