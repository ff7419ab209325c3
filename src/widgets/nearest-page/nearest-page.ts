/** <nearest-page>: on a page that no address has, names the one that was probably meant and fills in the search. */
import { part } from '../part.ts';
import { guessPage, wordsOf } from './guess.ts';

class NearestPage extends HTMLElement {
  connectedCallback() {
    const { base = '/', pages = '{}' } = this.dataset;
    const path = decoded(location.pathname).slice(base.length);
    const titles = JSON.parse(pages) as Record<string, string>;
    const field = part(this, 'input', HTMLInputElement);
    if (field.value === '') field.value = wordsOf(path);
    const slug = guessPage(path, Object.keys(titles));
    if (slug === undefined) return;
    const link = part(this, '[data-guess] a', HTMLAnchorElement);
    link.href = `${base}${slug}/`;
    link.textContent = titles[slug] ?? slug;
    part(this, '[data-guess]').hidden = false;
  }
}

/** Any address can be asked for, also one that is no valid encoding. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

customElements.define('nearest-page', NearestPage);
