/** Takes a page's chrome away: what serves a screen and says nothing on paper. */
import {
  type Element,
  h,
  hasClass,
  isElement,
  replaceElements,
  select,
  textOf,
  textProperty,
} from './tree.ts';

const dropped = new Set(['script', 'style', 'link', 'button', 'template', 'noscript', 'dialog']);
const droppedClasses = [
  'sl-anchor-link',
  'term-card',
  'sr-only',
  'print-link',
  'no-print',
  'print:hidden',
];

/** Attributes that only scripts and the search index read. */
const deadAttribute =
  /^(?:on[A-Z]|dataColumn$|dataPagefind|dataAstro|dataAbout|dataCard|dataKeys|dataPrint|tabIndex$|popover)/u;

/** Widgets draw themselves with scripts; in print only what they hold without scripts remains. */
const isWidget = (element: Element) => element.tagName.includes('-');

export function clean(body: Element): void {
  replaceElements(body, (element) => {
    if (element.tagName === 'svg') {
      keepWhole(element);
      return 'whole';
    }
    if (isElement(element, 'figcaption') && saysNothing(element)) return [];
    if (element.tagName === 'th') keepButtonWords(element);
    if (/^t[dh]$/u.test(element.tagName)) keepEmptyCell(element);
    // On paper a table is always laid out as one.
    if (/^t(?:able|head|body|r|d|h)$/u.test(element.tagName)) delete element.properties.role;
    if (dropped.has(element.tagName)) return [];
    // What waits for a script is hidden; a tab's panel is hidden only for want of room.
    if (element.properties.hidden !== undefined && element.properties.role !== 'tabpanel')
      return [];
    if (element.tagName in plays) return [standIn(element)];
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

/** The highlighter gives each frame a caption, most of them for readers who hear it. */
const saysNothing = (caption: Element): boolean =>
  caption.children.every(
    (node) => (isElement(node) && hasClass(node, 'sr-only')) || textOf(node).trim() === '',
  );

/** A drawing that says its size alone is cut where it becomes smaller; with its own measure it shrinks. */
function keepWhole({ properties }: Element): void {
  const [width, height] = [Number(properties.width), Number(properties.height)];
  if (properties.viewBox === undefined && width > 0 && height > 0)
    properties.viewBox = `0 0 ${width} ${height}`;
}

/** What neither paper nor an EPUB plays, and what a reader who follows it finds. */
const plays: Readonly<Record<string, string>> = {
  video: 'Video',
  audio: 'Sound',
  iframe: 'Page',
  object: 'File',
  embed: 'File',
};

/** A line that says what is left out, with a link to it; a fallback that an author wrote stays. */
function standIn(element: Element): Element {
  const { tagName } = element;
  const source = select('source[src]', element);
  const address =
    textProperty(element, 'src') ??
    textProperty(element, 'data') ??
    (source === undefined ? undefined : textProperty(source, 'src'));
  const named = textProperty(element, 'title') ?? textProperty(element, 'ariaLabel');
  const fallback = element.children.filter((node) => !isElement(node, 'source', 'track', 'param'));
  const isWritten = textOf(element).trim() !== '';
  return h(isWritten ? 'div.elsewhere' : 'span.elsewhere', [
    `${plays[tagName]}: `,
    address === undefined ? (named ?? '') : h('a', { href: address }, named ?? address),
    ...(isWritten ? [' ', ...fallback] : []),
  ]);
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
