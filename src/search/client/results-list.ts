/** The list of results as a listbox: groups are pages, options are the sections to go to. */

import type { Results } from '../query.ts';
import type { Answer } from '../shown/answer.ts';
import type { Row, RowSection } from '../shown/row.ts';
import { element } from './element.ts';

const kindLabels: Partial<Record<RowSection['kind'], string>> = {
  lab: 'Lab',
  exercise: 'Exercise',
  error: 'When it breaks',
  glossary: 'Glossary',
  tool: 'Tool register',
};

/** Children of the listbox. Every option has an id that starts with `prefix`. */
export function listItems({ answers, rows }: Results, prefix: string): HTMLElement[] {
  let next = 0;
  const id = () => `${prefix}-${next++}`;
  const direct = answers.map((answer) => answerItem(answer, id()));
  return [...direct, ...rows.map((row, index) => groupOf(row, `${prefix}-page-${index}`, id))];
}

function answerItem({ kind, name, text, url }: Answer, id: string): HTMLElement {
  const label = kind === 'glossary' ? 'Glossary' : 'Tool register';
  return element(
    'a',
    { class: 'answer', role: 'option', id, href: url, tabindex: '-1' },
    element('span', { class: 'where' }, label),
    element('strong', {}, name),
    element('span', { class: 'text' }, text),
  );
}

function groupOf({ title, pillar, sections }: Row, labelId: string, id: () => string): HTMLElement {
  const label = element('p', { class: 'page', id: labelId, role: 'presentation' }, title);
  if (pillar !== '') label.append(' ', element('span', { class: 'where' }, pillar));
  const options = sections.map((section) => optionOf(section, title, id()));
  return element('div', { role: 'group', 'aria-labelledby': labelId }, label, ...options);
}

function optionOf(section: RowSection, page: string, id: string): HTMLElement {
  const option = element('a', { role: 'option', id, href: section.url, tabindex: '-1' });
  const kind = kindLabels[section.kind];
  option.append(element('strong', {}, section.title === page ? 'Opening' : section.title));
  const isSaid = kind !== undefined && section.title.startsWith(kind);
  if (kind !== undefined && !isSaid) option.append(element('span', { class: 'where' }, kind));
  option.append(excerptElement(section.excerpt));
  return option;
}

/** The excerpt's HTML is the index's own: escaped text and marks (see excerpt.ts). */
function excerptElement(html: string): HTMLElement {
  const excerpt = element('span', { class: 'text' });
  excerpt.innerHTML = html;
  return excerpt;
}
