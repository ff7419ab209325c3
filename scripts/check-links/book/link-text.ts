/**
 * Link text that says nothing when it is read by itself, as a list of links is read aloud
 * (https://www.w3.org/WAI/WCAG22/Understanding/link-purpose-in-context).
 */
import { decodeAttribute, decodeText } from '../html/decode.ts';
import type { PageObserver } from '../html/page.ts';
import type { Tokenizer } from '../html/tokenizer.ts';

const SAYS_NOTHING = new Set([
  'click',
  'click here',
  'click this',
  'find out more',
  'go',
  'here',
  'info',
  'learn more',
  'link',
  'more',
  'more details',
  'more info',
  'page',
  'read more',
  'read this',
  'see here',
  'see more',
  'this',
  'this article',
  'this chapter',
  'this link',
  'this one',
  'this page',
  'this section',
]);

/** Longer contents are not even looked at. */
const LONGEST = 400;

export interface MeaninglessLink {
  readonly href: string;
  readonly text: string;
}

export class LinkTextObserver implements PageObserver {
  readonly found: MeaninglessLink[] = [];
  #mainDepth = 0;
  #link: { href: string; label: string | undefined; start: number } | undefined;
  #alternatives = '';

  startTag(tag: Tokenizer): void {
    if (tag.name === 'main') this.#mainDepth += 1;
    else if (tag.name === 'img') this.#alternatives += ` ${tag.attribute('alt') ?? ''}`;
    else if (tag.name === 'a' && this.#mainDepth > 0) {
      const href = tag.attribute('href');
      this.#alternatives = '';
      this.#link =
        href === undefined
          ? undefined
          : { href: decodeAttribute(href), label: tag.attribute('aria-label'), start: tag.end };
    }
  }

  endTag(tag: Tokenizer): void {
    if (tag.name === 'main' && this.#mainDepth > 0) this.#mainDepth -= 1;
    if (tag.name !== 'a' || this.#link === undefined) return;
    const { href, label, start } = this.#link;
    this.#link = undefined;
    if (tag.start - start > LONGEST) return;
    const content = tag.html.slice(start, tag.start).replace(/<[^>]*>/g, ' ');
    const text = decodeText(label ?? content + this.#alternatives)
      .replace(/\s+/g, ' ')
      .trim();
    if (saysNothing(text)) this.found.push({ href, text });
  }
}

export function saysNothing(text: string): boolean {
  return SAYS_NOTHING.has(text.toLowerCase().replace(/[\s.,:;!…»→>]+$/u, ''));
}
