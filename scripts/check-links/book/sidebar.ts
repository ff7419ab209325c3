/** The links of a sidebar: what stands in the element with a certain id. */
import { decodeAttribute } from '../html/decode.ts';
import type { PageObserver } from '../html/page.ts';
import type { Tokenizer } from '../html/tokenizer.ts';

export class SidebarObserver implements PageObserver {
  readonly hrefs: string[] = [];
  readonly #id: string;
  /** Name of the element, and how many of that name are open in it. */
  #name = '';
  #depth = 0;

  constructor(id: string) {
    this.#id = id;
  }

  startTag(tag: Tokenizer): void {
    if (this.#depth === 0) {
      if (tag.attribute('id') !== this.#id) return;
      this.#name = tag.name;
      this.#depth = 1;
      return;
    }
    if (tag.name === this.#name) this.#depth += 1;
    const href = tag.name === 'a' ? tag.attribute('href') : undefined;
    if (href !== undefined) this.hrefs.push(decodeAttribute(href));
  }

  endTag(tag: Tokenizer): void {
    if (this.#depth > 0 && tag.name === this.#name) this.#depth -= 1;
  }
}
