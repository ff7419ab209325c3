/** The anchors that readers copy: ids of headings. */
import { decodeAttribute } from '../html/decode.ts';
import type { PageObserver } from '../html/page.ts';
import type { Tokenizer } from '../html/tokenizer.ts';

const HEADING = /^h[1-6]$/;

export class HeadingObserver implements PageObserver {
  readonly anchors: string[] = [];
  #mainDepth = 0;

  startTag(tag: Tokenizer): void {
    if (tag.name === 'main') this.#mainDepth += 1;
    if (this.#mainDepth === 0 || !HEADING.test(tag.name)) return;
    const id = tag.attribute('id');
    if (id !== undefined && id !== '') this.anchors.push(decodeAttribute(id));
  }

  endTag(tag: Tokenizer): void {
    if (tag.name === 'main' && this.#mainDepth > 0) this.#mainDepth -= 1;
  }
}
