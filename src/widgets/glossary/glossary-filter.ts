/** <glossary-filter>: leaves of the glossary the terms that have what is typed in their names. */
import { fits, onTyped } from '../filter/filter.ts';
import { part, parts } from '../part.ts';

class GlossaryFilter extends HTMLElement {
  connectedCallback() {
    part(this, '.list-filter').hidden = false;
    const field = this.#field();
    onTyped(field, (typed) => this.#filter(typed));
    // Once somebody goes on, not at each letter: browsers refuse an address that changes all the time.
    field.addEventListener('change', () => this.#keep());
    this.addEventListener('click', ({ target }) => {
      const link = target instanceof Element ? target.closest('a') : null;
      if (link?.getAttribute('href')?.startsWith('#')) this.#showTarget(link.hash);
    });
    addEventListener('hashchange', () => this.#showTarget(location.hash));
    field.value = new URLSearchParams(location.search).get('q') ?? '';
    this.#filter(field.value.trim());
    this.#showTarget(location.hash);
  }

  #field(): HTMLInputElement {
    return part(this, 'input', HTMLInputElement);
  }

  #entries(): HTMLElement[] {
    return parts(this, '.glossary > div');
  }

  #filter(typed: string) {
    const entries = this.#entries();
    const names = (entry: HTMLElement) =>
      `${part(entry, 'dt').textContent}\n${entry.querySelector('.also')?.textContent ?? ''}`;
    const named = entries.filter((entry) => fits(names(entry), typed));
    const shown =
      named.length > 0 ? named : entries.filter((entry) => fits(entry.textContent, typed));
    for (const entry of entries) entry.hidden = !shown.includes(entry);
    this.#leadLettersTo(shown);
    part(this, '.count').textContent = counted(typed, shown.length, named.length, entries.length);
  }

  /** Each letter leads to the first of its terms that shows; a letter without one leads nowhere. */
  #leadLettersTo(shown: readonly HTMLElement[]) {
    for (const letter of parts(this, '.letters a')) {
      const first = shown.find(({ dataset }) => dataset.letter === letter.textContent);
      if (first === undefined) letter.removeAttribute('href');
      else letter.setAttribute('href', `#${first.id}`);
    }
  }

  /** A link to a term that the filter hides ends the filter. */
  #showTarget(hash: string) {
    const id = decodeURIComponent(hash.slice(1));
    const target = this.#entries().find((entry) => entry.id === id);
    if (target?.hidden !== true) return;
    this.#field().value = '';
    this.#filter('');
    this.#keep();
    target.scrollIntoView();
  }

  #keep() {
    const address = new URL(location.href);
    const typed = this.#field().value.trim();
    if (typed === '') address.searchParams.delete('q');
    else address.searchParams.set('q', typed);
    history.replaceState(history.state, '', address);
  }
}

function counted(typed: string, shown: number, named: number, all: number): string {
  if (typed === '') return '';
  if (shown === 0) return 'No term fits.';
  if (named > 0) return `${shown} of ${all} terms`;
  return `No term has this name; ${shown === 1 ? 'one mentions' : `${shown} mention`} it`;
}

customElements.define('glossary-filter', GlossaryFilter);
