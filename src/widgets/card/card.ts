/**
 * Cards on demand: of a term its definition, of a citation its work, of a reference what it names, of a tool
 * its state. They show on hover and on focus; where there is no hover, the first tap shows a term's
 * definition and the second follows the link, and all other links are followed at once. A card is a native
 * popover, so Escape and a click elsewhere close it.
 */
import { contentOf, hasContent } from './content.ts';

/** Milliseconds: long enough not to flicker under a passing mouse, or on the way into the card. */
const delay = 200;
let timer = 0;

/** The link whose card was shown last. */
let shown: HTMLAnchorElement | undefined;

/** One card for all that is not a term: it is filled from the page when it shows. */
const about = document.createElement('div');
about.className = 'term-card about';
about.popover = 'auto';
about.setAttribute('role', 'note');
// For the link alone: whoever hears it hears this part as the link's description.
const describing = 'about-link';
let described: Element | undefined;
about.addEventListener('toggle', () => {
  if (!isOpen(about)) describe(undefined);
});

function describe(link: Element | undefined) {
  described?.removeAttribute('aria-describedby');
  link?.setAttribute('aria-describedby', describing);
  described = link;
}

/** The innermost element around an event's target that fits; none around the document itself. */
const around = (target: EventTarget | null, selector: string): Element | null =>
  target instanceof Element ? target.closest(selector) : null;

const isTerm = (link: Element) => link.hasAttribute('data-card');

/** The link around an event's target, if it has a card; links in cards have none. */
function linkOf(target: EventTarget | null): HTMLAnchorElement | undefined {
  const link = around(target, 'a');
  if (!(link instanceof HTMLAnchorElement) || link.closest('.term-card')) return undefined;
  return isTerm(link) || hasContent(link) ? link : undefined;
}

const cardOf = (link: Element): HTMLElement | null =>
  isTerm(link) ? document.getElementById(link.getAttribute('data-card') ?? '') : about;

const isOpen = (card: HTMLElement | null) => card?.matches(':popover-open') === true;

/** The link whose card is open. */
const open = (): HTMLAnchorElement | undefined =>
  shown !== undefined && isOpen(cardOf(shown)) ? shown : undefined;

const hide = (link: Element | undefined) => {
  if (link !== undefined && isOpen(cardOf(link))) cardOf(link)?.hidePopover();
};

function show(link: HTMLAnchorElement) {
  clearTimeout(timer);
  if (open() === link) return;
  const card = cardOf(link);
  if (card === null) return;
  if (card === about && !fill(link)) return;
  shown = link;
  card.showPopover();
  place(link, card);
}

/** Puts the card behind its link, where the Tab key finds what can be followed in it. */
function fill(link: HTMLAnchorElement): boolean {
  hide(open());
  const [head, ...rest] = contentOf(link);
  if (head === undefined) return false;
  head.id = describing;
  about.replaceChildren(head, ...rest);
  link.after(about);
  describe(link);
  return true;
}

/** Sets the open card below its link, or above where there is no room. */
function place(link: Element, card: HTMLElement) {
  const [line] = link.getClientRects();
  if (line === undefined) return;
  const { offsetWidth: width, offsetHeight: height } = card;
  const below = line.bottom + 6;
  const top = below + height > innerHeight ? Math.max(line.top - height - 6, 8) : below;
  const left = Math.min(line.left, innerWidth - width - 8);
  card.style.cssText = `margin:0;top:${top}px;left:${Math.max(left, 8)}px`;
}

const later = (run: () => void) => {
  clearTimeout(timer);
  timer = window.setTimeout(run, delay);
};

document.addEventListener('pointerover', (event) => {
  if (event.pointerType !== 'mouse') return;
  const link = linkOf(event.target);
  if (link) later(() => show(link));
  else if (around(event.target, '.term-card')) clearTimeout(timer);
  else {
    const left = open();
    if (left === undefined) clearTimeout(timer);
    else if (!holdsFocus(left)) later(() => hide(left));
  }
});

/** Whether the focus is on a link or in its card. */
const holdsFocus = (link: Element) =>
  document.activeElement === link || cardOf(link)?.contains(document.activeElement) === true;

document.addEventListener('focusin', ({ target }) => {
  const link = linkOf(target);
  if (link?.matches(':focus-visible')) show(link);
});

document.addEventListener('focusout', ({ relatedTarget }) => {
  const left = open();
  if (left === undefined || relatedTarget === left) return;
  if (relatedTarget instanceof Node && cardOf(left)?.contains(relatedTarget)) return;
  hide(left);
});

let touched = false;
document.addEventListener('pointerdown', ({ pointerType, target }) => {
  const link = linkOf(target);
  touched = pointerType === 'touch' && link !== undefined && isTerm(link) && open() !== link;
});
document.addEventListener('click', (event) => {
  const link = linkOf(event.target);
  if (link === undefined) return;
  clearTimeout(timer);
  if (!touched) return hide(link);
  event.preventDefault();
  show(link);
});
/** The Tab key scrolls to the link that it reaches: the card goes along, until its link is gone. */
document.addEventListener(
  'scroll',
  ({ target }) => {
    const link = open();
    const card = link && cardOf(link);
    if (!link || !card || card.contains(target as Node)) return;
    const [line] = link.getClientRects();
    if (line !== undefined && line.bottom > 0 && line.top < innerHeight) place(link, card);
    else hide(link);
  },
  { passive: true },
);
