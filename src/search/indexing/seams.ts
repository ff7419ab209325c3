/**
 * Where the texts of two elements meet without a space between them. A stylesheet sets them apart,
 * as a label from its title; the index has no stylesheet and needs the space.
 */
import type { Element } from './html.ts';

/** Elements whose text is joined as it is written: spans in them only color it. */
const verbatim = new Set(['pre', 'code', 'samp', 'kbd', 'math']);

export class Seams {
  /** How many verbatim elements are open. */
  #verbatim = 0;
  /** True when an element has ended since the last text. */
  #ended = false;
  #seam = false;
  #raised = false;

  open({ tagName }: Element): void {
    // `<a>API</a>s` is one word; two elements side by side, and a span in any place, are not.
    if ((this.#ended || tagName === 'span') && this.#verbatim === 0) this.#seam = true;
    if (tagName === 'sup') this.#raised = true;
    if (verbatim.has(tagName)) this.#verbatim += 1;
  }

  close({ tagName }: Element): void {
    this.#ended = true;
    this.#raised = false;
    if (verbatim.has(tagName)) this.#verbatim -= 1;
    if (tagName === 'span' && this.#verbatim === 0) this.#seam = true;
  }

  /** @returns A text with what must stand between it and the text before. */
  join(before: string, text: string): string {
    if (text === '') return '';
    const [seam, raised] = [this.#seam, this.#raised];
    this.#seam = false;
    this.#ended = false;
    this.#raised = false;
    if (raised && /\d$/u.test(before) && /^[-−\d]/u.test(text)) return `^${text}`;
    const glued = /[^\s([{“‘"'«/–—-]$/u.test(before) && /^[\p{L}\p{N}([{“‘«$€£]/u.test(text);
    return seam && glued ? ` ${text}` : text;
  }
}
