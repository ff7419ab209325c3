/** <turn-keys>: the arrow keys lead to the previous and the next page, until the reader turns that off. */
import { part, parts } from '../part.ts';

const key = 'handbook-turn-keys';

const rels: Readonly<Record<string, string>> = { ArrowLeft: 'prev', ArrowRight: 'next' };

/** Whatever has a use for the arrow keys itself, or lies over the page. */
const own =
  'input, textarea, select, form, quick-check, dialog, audio, video, [contenteditable], [popover], [role]';

class TurnKeys extends HTMLElement {
  #on = true;
  /** Where the reader clicked last: in a box that scrolls, the keys scroll it, focused or not. */
  #pressed: Element | undefined;

  connectedCallback() {
    this.#on = stored() !== 'off';
    part(this, '.turn-keys').hidden = false;
    part(this, 'button').onclick = () => {
      this.#on = !this.#on;
      store(this.#on ? 'on' : 'off');
      this.#show();
    };
    addEventListener('pointerdown', ({ target }) => {
      this.#pressed = target instanceof Element ? target : undefined;
    });
    addEventListener('keydown', (event) => this.#turn(event));
    this.#show();
  }

  #turn(event: KeyboardEvent) {
    const rel = rels[event.key];
    if (!this.#on || rel === undefined || isTaken(event)) return;
    if (this.#pressed !== undefined && scrollsAside(this.#pressed)) return;
    for (const link of linksTo(rel)) {
      if (link.closest('[hidden]') !== null) continue;
      event.preventDefault();
      link.click();
      return;
    }
  }

  #show() {
    part(this, '.said').textContent = this.#on ? 'lead' : 'do not lead';
    part(this, 'button').textContent = this.#on ? 'Turn the keys off' : 'Turn the keys on';
    for (const [name, rel] of Object.entries(rels)) {
      for (const link of linksTo(rel)) {
        if (this.#on) link.setAttribute('aria-keyshortcuts', name);
        else link.removeAttribute('aria-keyshortcuts');
      }
    }
  }
}

/** In the order of the book and in that of each path; those that the reader does not follow are hidden. */
function linksTo(rel: string): HTMLElement[] {
  return parts(document.body, `.pagination-links [rel="${rel}"]`);
}

/** Whether the key means something else where it was pressed. */
function isTaken(event: KeyboardEvent): boolean {
  const { target } = event;
  return (
    event.defaultPrevented ||
    event.repeat ||
    event.altKey ||
    event.ctrlKey ||
    event.metaKey ||
    event.shiftKey ||
    !(target instanceof Element) ||
    target.closest(own) !== null ||
    scrollsAside(target) ||
    document.querySelector('dialog[open], :popover-open') !== null ||
    getSelection()?.type === 'Range' ||
    // Enlarged with two fingers or a trackpad, the page itself moves with the keys.
    (visualViewport?.scale ?? 1) > 1
  );
}

/** Whether the element stands in a box, or on a page, that the keys would scroll. */
function scrollsAside(element: Element): boolean {
  for (let box: Element | null = element; box !== null; box = box.parentElement) {
    const { overflowX } = getComputedStyle(box);
    const scrolls =
      overflowX === 'auto' || overflowX === 'scroll' || box === document.documentElement;
    if (scrolls && box.scrollWidth > box.clientWidth) return true;
  }
  return false;
}

/** Storage may be full or forbidden: the choice then lasts until the page is left. */
function stored(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function store(value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Said above.
  }
}

customElements.define('turn-keys', TurnKeys);
