/** Takes a page's chrome away: what serves a screen and says nothing on paper. */
import { classes } from '../../src/book/questions/markup.ts';
import { type Element, hasClass, isElement, replaceElements } from './tree.ts';

const dropped = new Set(['script', 'style', 'link', 'button', 'template', 'noscript', 'dialog']);
const droppedClasses = [
  'sl-anchor-link',
  'term-card',
  'sr-only',
  'copy',
  'print-link',
  'no-print',
  classes.toAnswer,
  'print:hidden',
];

/** Attributes that only scripts and the search index read. */
const deadAttribute = /^(?:on[A-Z]|dataPagefind|dataAstro|dataCard|dataPrint|tabIndex$|popover)/u;

/** Widgets draw themselves with scripts; in print only what they hold without scripts remains. */
const isWidget = (element: Element) => element.tagName.includes('-');

export function clean(body: Element): void {
  replaceElements(body, (element) => {
    if (element.tagName === 'svg') return 'whole';
    if (element.tagName === 'th') keepButtonWords(element);
    if (/^t[dh]$/u.test(element.tagName)) keepEmptyCell(element);
    if (dropped.has(element.tagName)) return [];
    // What waits for a script is hidden; a tab's panel is hidden only for want of room.
    if (element.properties.hidden !== undefined && element.properties.role !== 'tabpanel')
      return [];
    if (droppedClasses.some((name) => hasClass(element, name))) return [];
    // The card that would describe the term is gone; the chapter's list of terms stays.
    if (element.properties.dataCard !== undefined) delete element.properties.ariaDescribedBy;
    for (const name of Object.keys(element.properties)) {
      if (deadAttribute.test(name)) delete element.properties[name];
    }
    if (element.tagName === 'a' && hasClass(element, 'label')) asText(element);
    if (hasClass(element, 'sl-heading-wrapper')) return element.children;
    if (hasClass(element, 'scroll')) delete element.properties.role;
    if (isWidget(element) && element.tagName !== 'starlight-tabs') {
      element.properties.className = [element.tagName];
      element.tagName = 'div';
    }
    return undefined;
  });
}

/** A caption's label leads to the caption itself: on paper its reader is there. */
function asText(label: Element): void {
  label.tagName = 'span';
  delete label.properties.href;
  delete label.properties.ariaLabel;
}

/** Chromium gives an empty cell no tag, and its row fewer cells than the others. */
function keepEmptyCell(cell: Element): void {
  if (cell.children.length === 0) cell.children = [{ type: 'text', value: '\u00a0' }];
}

/** A table's head that sorts it is a button; its words are still the head. */
function keepButtonWords(head: Element): void {
  head.children = head.children.flatMap((node) =>
    isElement(node, 'button') ? node.children : [node],
  );
}
