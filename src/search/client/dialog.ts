/** Opens the search dialog; the search itself is loaded when it first opens. */
import { part } from '../../widgets/part.ts';
import { takeOver } from './handover.ts';
import type { SearchBox } from './search-box.ts';

/** Kept in the history entry that a result was followed from, so that `back` returns to it. */
interface Left {
  readonly search: string;
}

class BookSearch extends HTMLElement {
  #box: Promise<SearchBox> | undefined;

  connectedCallback(): void {
    const opener = part(this, 'button[data-open]', HTMLButtonElement);
    opener.onclick = () => void this.open();
    opener.disabled = false;
    part(this, 'button[data-close]').onclick = () => this.#dialog.close();
    this.#dialog.onclick = ({ target }) => {
      if (target === this.#dialog) this.#dialog.close();
    };
    document.addEventListener('keydown', (event) => this.#shortcut(event));
    addEventListener('popstate', () => this.#return());
    addEventListener('pageshow', () => this.#return());
  }

  get #dialog(): HTMLDialogElement {
    return part(this, 'dialog', HTMLDialogElement);
  }

  async open(query?: string): Promise<void> {
    if (!this.#dialog.open) this.#dialog.showModal();
    // At once: a reader types on while the search is being loaded, and keeps what was typed.
    const root = part(this, '.search-box');
    const field = part(root, 'input', HTMLInputElement);
    field.focus();
    field.select();
    this.#box ??= import('./search-box.ts').then(
      ({ SearchBox }) => new SearchBox(root, { leave: (text, href) => this.#leave(text, href) }),
    );
    const box = await this.#box;
    if (query !== undefined) box.query = query;
    box.focus();
  }

  #leave(query: string, href: string): void {
    const left: Left = { search: query };
    // Following a page to itself makes no entry to come back from.
    if (href !== location.href) {
      history.replaceState({ ...(history.state as object | null), ...left }, '');
    }
    // A result on this page changes the fragment only.
    this.#dialog.close();
  }

  /** Reopens the results that a reader came from. */
  #return(): void {
    const left = history.state as Partial<Left> | null;
    if (typeof left?.search !== 'string') return;
    history.replaceState({ ...left, search: undefined }, '');
    void this.open(left.search);
  }

  #shortcut(event: KeyboardEvent): void {
    const control = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
    const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!control && (!slash || isField(event.target))) return;
    event.preventDefault();
    if (control && this.#dialog.open) this.#dialog.close();
    else void this.open();
  }
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:input|textarea|select)$/iu.test(target.tagName))
  );
}

customElements.define('book-search', BookSearch);

/** A page that a result led to: the words of the search are marked. */
function markFound(): void {
  const words = takeOver();
  if (words.length > 0) void import('./marks.ts').then(({ markWords }) => markWords(words));
}

markFound();
addEventListener('hashchange', markFound);
