/**
 * Definitions on demand: on hover, on focus and, where there is no hover, on the first tap; the
 * second tap follows the link. The card is a native popover, so Escape and a click elsewhere close it.
 */

/** Milliseconds: long enough not to flicker under a passing mouse, or on the way into the card. */
const delay = 200;
let timer = 0;

/** The innermost element around an event's target that fits; none around the document itself. */
const around = (target: EventTarget | null, selector: string): Element | null =>
  target instanceof Element ? target.closest(selector) : null;

const cardOf = (target: EventTarget | null): [link: Element, card: HTMLElement] | undefined => {
  const link = around(target, 'a[data-card]');
  const card = document.getElementById(link?.getAttribute('data-card') ?? '');
  return link && card ? [link, card] : undefined;
};

const openCard = (): HTMLElement | undefined => {
  const card = document.querySelector('.term-card:popover-open');
  return card instanceof HTMLElement ? card : undefined;
};

const isOpen = (card: HTMLElement) => card.matches(':popover-open');

function show(link: Element, card: HTMLElement) {
  if (isOpen(card)) return;
  card.showPopover();
  place(link, card);
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
  const found = cardOf(event.target);
  if (found) later(() => show(...found));
  else if (around(event.target, '.term-card')) clearTimeout(timer);
  else {
    const open = openCard();
    const kept = document.activeElement?.getAttribute('data-card') === open?.id;
    if (open === undefined) clearTimeout(timer);
    else if (!kept) later(() => isOpen(open) && open.hidePopover());
  }
});

document.addEventListener('focusin', ({ target }) => {
  const found = cardOf(target);
  if (found?.[0].matches(':focus-visible')) show(...found);
});

document.addEventListener('focusout', ({ target }) => {
  const card = cardOf(target)?.[1];
  if (card && isOpen(card)) card.hidePopover();
});

let touched = false;
document.addEventListener('pointerdown', ({ pointerType, target }) => {
  const card = cardOf(target)?.[1];
  touched = pointerType === 'touch' && card !== undefined && !isOpen(card);
});
document.addEventListener('click', (event) => {
  const found = cardOf(event.target);
  if (found === undefined || !touched) return;
  event.preventDefault();
  show(...found);
});
/** The Tab key scrolls to the link that it reaches: the card goes along, until its link is gone. */
document.addEventListener(
  'scroll',
  () => {
    const open = openCard();
    const link = document.querySelector(`a[data-card="${open?.id}"]`);
    if (open === undefined || link === null) return;
    const [line] = link.getClientRects();
    if (line !== undefined && line.bottom > 0 && line.top < innerHeight) place(link, open);
    else open.hidePopover();
  },
  { passive: true },
);
