/** What a card says of a link: taken from the page itself, which has captions, listings, works and tools. */

/** Lines of a listing or an output that tell which one it is. */
const firstLines = 6;
/** Rows of a table, its head not counted. */
const firstRows = 2;
/** Letters of a text. */
const firstLetters = 220;

/** Whether there is something to say. */
export const hasContent = (link: HTMLAnchorElement): boolean =>
  link.matches('a.cite, a.ref, a.tool') &&
  (link.dataset.about !== undefined || targetsOf(link).length > 0);

/** Elements for the card, the one that describes the link first; none where the page has nothing to show. */
export function contentOf(link: HTMLAnchorElement): HTMLElement[] {
  const { about } = link.dataset;
  if (about !== undefined) return [text('p', about)];
  const targets = targetsOf(link);
  if (link.matches('.cite'))
    return [
      block(
        'div',
        targets.map((work) => block('p', copies(work))),
      ),
    ];
  const [target] = targets;
  if (target === undefined) return [];
  return link.matches('.tool') ? ofTool(target) : ofTarget(target);
}

/** What the link names and this page has. */
function targetsOf(link: HTMLAnchorElement): HTMLElement[] {
  const anchor = decodeURIComponent(link.hash.slice(1));
  const ids = link.matches('.cite')
    ? (link.dataset.keys?.split(' ').map((key) => `ref-${key}`) ?? [anchor])
    : link.matches('.tool')
      ? [`tool-${anchor}`]
      : link.pathname === location.pathname
        ? [anchor]
        : [];
  return ids.flatMap((id) => document.getElementById(id) ?? []);
}

function ofTool(row: HTMLElement): HTMLElement[] {
  const name = text('strong', row.querySelector('dt')?.textContent.trim() ?? '');
  const state = row.querySelector('dd');
  return state === null ? [name] : [block('div', [name, ...copies(state)])];
}

function ofTarget(target: HTMLElement): HTMLElement[] {
  if (/^H[2-6]$/u.test(target.tagName)) return ofSection(target);
  const formula = target.matches('.equation') ? target.querySelector('math') : null;
  if (formula !== null) {
    return [text('p', target.getAttribute('aria-label') ?? ''), block('div', [copy(formula)])];
  }
  const caption = target.querySelector('figcaption');
  if (caption === null) return [text('p', shortened(target))];
  const head = block('p', copies(caption));
  head.querySelector('.label')?.after(' ');
  const drawing = target.querySelector('.drawing svg');
  const table = target.querySelector('table');
  const lines = linesOf(target);
  if (drawing !== null) return [head, block('div', [copy(drawing)])];
  if (table !== null) return [head, beginning(table)];
  if (lines.length === 0) return [head];
  const more = lines.length > firstLines ? ['…'] : [];
  return [head, text('pre', [...lines.slice(0, firstLines), ...more].join('\n'))];
}

function ofSection(heading: HTMLElement): HTMLElement[] {
  const title = text('strong', heading.textContent.trim());
  let next = (heading.closest('.sl-heading-wrapper') ?? heading).nextElementSibling;
  while (next !== null && next.localName !== 'p') next = next.nextElementSibling;
  return next instanceof HTMLElement ? [title, text('p', shortened(next))] : [title];
}

/** Lines of a listing, or of an output with its command. */
function linesOf(figure: HTMLElement): string[] {
  const coded = [...figure.querySelectorAll('.ec-line .code')];
  if (coded.length > 0) return coded.map((line) => line.textContent.trimEnd());
  return figure.querySelector('pre')?.textContent.trimEnd().split('\n') ?? [];
}

function beginning(table: HTMLTableElement): HTMLElement {
  const begun = copy(table) as HTMLTableElement;
  for (const row of [...(begun.tBodies[0]?.rows ?? [])].slice(firstRows)) row.remove();
  return block('div', [begun]);
}

/** The beginning of a text, in whole words. */
function shortened(element: HTMLElement): string {
  const whole = (copy(element).textContent ?? '').replace(/\s+/gu, ' ').trim();
  if (whole.length <= firstLetters) return whole;
  return `${whole.slice(0, firstLetters).replace(/\s\S*$/u, '')} …`;
}

/** What is on the page to be acted upon or folded out, and cards of terms. */
const left = 'button, details, .file, .sl-anchor-link, .sr-only, .term-card, [hidden]';

const copies = (element: Element): Node[] => [...copy(element).childNodes];

/** A copy that has no name of its own; what a drawing refers to is found in the original. */
function copy(element: Element): Element {
  const copied = element.cloneNode(true) as Element;
  for (const part of copied.querySelectorAll(left)) part.remove();
  for (const named of [copied, ...copied.querySelectorAll('[id]')]) named.removeAttribute('id');
  return copied;
}

function block(name: string, children: readonly Node[]): HTMLElement {
  const element = document.createElement(name);
  element.append(...children);
  return element;
}

const text = (name: string, words: string) => block(name, [document.createTextNode(words)]);
