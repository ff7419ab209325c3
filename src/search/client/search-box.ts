/**
 * The search field with its results, in the dialog and on the search page alike. A combobox with a
 * listbox below it, as in the ARIA Authoring Practices: the focus stays in the field, the arrows
 * move through the options, Enter follows the one chosen.
 */
import { part, parts } from '../../widgets/part.ts';
import { kindFilters } from '../kinds.ts';
import { create, type Filters, type Results } from '../query.ts';
import { element } from './element.ts';
import { handOver } from './handover.ts';
import { forgetSearches, recentSearches, rememberSearch } from './recent.ts';
import { listItems } from './results-list.ts';

const base = import.meta.env.BASE_URL.replace(/\/*$/u, '/');

/** One for the whole page: the engine is loaded once. */
const search = create({
  base,
  bundle: `${base}pagefind/`,
  fetch: (input, init) => fetch(input, init),
  importPagefind: (url) => import(/* @vite-ignore */ url),
});

export interface BoxEvents {
  /** Called with the query before a result is followed. */
  readonly leave?: (query: string, href: string) => void;
  /** Called with the query whenever its results are shown. */
  readonly shown?: (query: string) => void;
}

export class SearchBox {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #status: HTMLElement;
  readonly #said: HTMLElement;
  readonly #selects: NodeListOf<HTMLSelectElement>;
  /** Shows the filters where there is little room. */
  readonly #fold: HTMLElement;
  readonly #limit: number;
  readonly #events: BoxEvents;
  #asked = 0;
  #words: readonly string[] = [];
  #correct = true;
  #filled = false;

  constructor(root: HTMLElement, events: BoxEvents = {}) {
    this.#input = part(root, 'input', HTMLInputElement);
    this.#list = part(root, '[role=listbox]');
    this.#status = part(root, '[role=status]');
    this.#said = part(root, '.said');
    this.#selects = root.querySelectorAll('select');
    this.#fold = part(root, 'button.fold');
    this.#limit = Number(root.dataset.limit ?? 8);
    this.#events = events;
    this.#input.addEventListener('input', () => this.#typed());
    this.#input.addEventListener('keydown', (event) => this.#key(event));
    this.#list.addEventListener('click', (event) => this.#clicked(event));
    for (const select of this.#selects) select.addEventListener('change', () => this.#filtered());
    this.#fold.addEventListener('click', () => {
      const open = this.#fold.getAttribute('aria-expanded') !== 'true';
      this.#fold.setAttribute('aria-expanded', String(open));
    });
    root.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.update();
    });
  }

  get query(): string {
    return this.#input.value;
  }

  set query(text: string) {
    this.#input.value = text;
    this.#correct = true;
  }

  focus(): void {
    // A reader who is typing already must not write over it.
    if (document.activeElement !== this.#input) {
      this.#input.focus();
      this.#input.select();
    }
    void this.update();
  }

  /** Shows the results of what stands in the field; an answer that comes late is dropped. */
  async update(): Promise<void> {
    this.#asked += 1;
    const turn = this.#asked;
    const query = this.query.trim();
    if (query === '') return this.#idle();
    try {
      const results = await search.ask(query, {
        ...this.#filters(),
        limit: this.#limit,
        correct: this.#correct,
      });
      if (turn !== this.#asked) return;
      this.#show(query, results);
      await this.#fillFilters();
    } catch {
      if (turn !== this.#asked) return;
      this.#clear();
      this.#status.textContent =
        'The index could not be loaded. Check the connection and try again.';
    }
  }

  /** A reader who has folded the filters must see that some are chosen. */
  #filtered(): void {
    const chosen = Object.keys(this.#filters()).length;
    this.#fold.textContent = chosen === 0 ? 'Filters' : `Filters (${chosen})`;
    void this.update();
  }

  #typed(): void {
    this.#correct = true;
    void this.update();
  }

  #show(query: string, results: Results): void {
    this.#words = results.words;
    const items = listItems(results, this.#list.id);
    this.#list.replaceChildren(...items);
    this.#setActive(undefined);
    this.#setOpen(items.length > 0);
    this.#status.replaceChildren(...firstLine(results));
    this.#say(query, results);
    this.#events.shown?.(query);
  }

  /** What was searched instead, with the way back; or where to look when nothing was found. */
  #say(query: string, results: Results): void {
    const { corrections, total, answers, nearest, gap } = results;
    this.#said.replaceChildren();
    if (corrections.length > 0) {
      const meant = corrections.reduce(
        (text, { from, to }) => text.replace(new RegExp(escapeRegExp(from), 'iu'), () => to),
        query,
      );
      const back = element('button', { type: 'button' }, `Search for “${query}” as written`);
      back.addEventListener('click', () => {
        this.#correct = false;
        this.#input.focus();
        void this.update();
      });
      this.#said.append('Results for ', element('strong', {}, meant), '. ', back);
    }
    if (gap !== undefined) {
      const here = mentions(results);
      this.#said.append(element('p', {}, `“${gap.title}” is planned.${here}`));
    }
    if (total + answers.length > 0 || gap !== undefined) return;
    const links = nearest.map(({ title, url }) =>
      element('li', {}, element('a', { href: url }, title)),
    );
    this.#said.append(
      element('p', {}, 'No section holds these words. The nearest topics are:'),
      element('ul', {}, ...links),
    );
  }

  /** Nothing typed: the reader's last searches. */
  #idle(): void {
    this.#clear();
    const recent = recentSearches();
    if (recent.length === 0) return;
    const buttons = recent.map((text) => {
      const button = element('button', { type: 'button' }, text);
      button.addEventListener('click', () => {
        this.query = text;
        this.focus();
      });
      return element('li', {}, button);
    });
    const forget = element('button', { type: 'button', class: 'forget' }, 'Forget them');
    forget.addEventListener('click', () => {
      forgetSearches();
      this.focus();
    });
    this.#said.append(
      element('p', {}, 'Your last searches'),
      element('ul', {}, ...buttons),
      forget,
    );
  }

  #clear(): void {
    this.#list.replaceChildren();
    this.#said.replaceChildren();
    this.#status.textContent = '';
    this.#setActive(undefined);
    this.#setOpen(false);
  }

  #key(event: KeyboardEvent): void {
    const options = parts(this.#list, '[role=option]', HTMLAnchorElement);
    const current = options.findIndex(({ id }) => id === this.#active());
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: current + 1 >= options.length ? 0 : current + 1,
      ArrowUp: current <= 0 ? options.length - 1 : current - 1,
    };
    const next = moves[event.key];
    if (next !== undefined && options.length > 0) {
      event.preventDefault();
      this.#setActive(options[next]);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      (options[current] ?? options[0])?.click();
    } else if (event.key === 'Escape') {
      // Not left to the browser: WebKit's field of a search keeps the key from the dialog around it.
      event.preventDefault();
      if (this.query === '') {
        this.#input.closest('dialog')?.close();
      } else {
        this.query = '';
        void this.update();
      }
    }
  }

  #clicked(event: MouseEvent): void {
    const option = event.target instanceof Element && event.target.closest('[role=option]');
    if (!(option instanceof HTMLAnchorElement)) return;
    rememberSearch(this.query);
    handOver(option.href, this.#words);
    this.#events.leave?.(this.query, option.href);
  }

  #active(): string | null {
    return this.#input.getAttribute('aria-activedescendant');
  }

  #setActive(option: HTMLElement | undefined): void {
    for (const other of this.#list.querySelectorAll('[aria-selected=true]')) {
      other.removeAttribute('aria-selected');
    }
    this.#input.removeAttribute('aria-activedescendant');
    if (option === undefined) return;
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    this.#input.setAttribute('aria-activedescendant', option.id);
  }

  #setOpen(open: boolean): void {
    this.#input.setAttribute('aria-expanded', String(open));
    this.#list.hidden = !open;
  }

  #filters(): Filters {
    const chosen = [...this.#selects].filter(({ value }) => value !== '');
    return Object.fromEntries(chosen.map(({ name, value }) => [name, value]));
  }

  /** The filters list what the book has, which is known once the index is there. */
  async #fillFilters(): Promise<void> {
    if (this.#filled) return;
    this.#filled = true;
    const { pillars, levels, kinds } = await search.facets();
    const choices: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
      pillar: pillars.map((pillar) => [pillar, pillar]),
      level: levels.map((level) => [level, level]),
      kind: kinds.map((kind) => [kind, kindFilters[kind]]),
    };
    for (const select of this.#selects) {
      const options = (choices[select.name] ?? []).map(([value, text]) => new Option(text, value));
      select.append(...options);
      select.disabled = options.length === 0;
    }
  }
}

/** What a reader hears and sees first: that a chapter is missing, or how much was found. */
function firstLine(results: Results): (Node | string)[] {
  const { gap } = results;
  if (gap === undefined) return [spokenCount(results)];
  const links = gap.near.flatMap(({ title, url }, index) => [
    ...(index > 0 ? [', '] : []),
    element('a', { href: url }, title),
  ]);
  return ['No chapter on this yet; nearest: ', ...links, '.'];
}

/** What stands below the line on a missing chapter. */
function mentions({ total, complete }: Results): string {
  if (total === 0) return '';
  if (complete === 0) return ' These pages have some of your words:';
  return complete === 1 ? ' One page mentions it:' : ` ${complete} pages mention it:`;
}

/** A number only of pages that hold what was asked. */
function spokenCount({ total, complete, answers }: Results): string {
  const found = countOf(total, complete);
  return answers.length === 0 ? found : `${found}, and a direct answer`;
}

function countOf(total: number, complete: number): string {
  if (total === 0) return 'No pages found';
  if (complete === 0) return 'No page has all of these words; these have some';
  const found = complete === 1 ? '1 page found' : `${complete} pages found`;
  return complete === total ? found : `${found} with all of these words`;
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
