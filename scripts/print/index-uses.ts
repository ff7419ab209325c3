/** Where a chapter uses its terms and tools: what the index at the back of the book lists. */
import { idIn } from './ids.ts';
import { type Element, selectAll, textOf, textProperty } from './tree.ts';

export interface IndexUse {
  /** Key of the register that the use names: all its uses make one entry. */
  readonly key: string;
  /** Words of this use. */
  readonly words: string;
  /** Id of this use in the document. */
  readonly id: string;
}

/** Gives each use an id of its own; call it before ids are prefixed. */
export function markUses(body: Element, slug: string): IndexUse[] {
  return selectAll('.term > a[href], a.tool[href]', body).map((link, index) => {
    const id = textProperty(link, 'id') ?? `use-${index + 1}`;
    link.properties.id = id;
    const href = textProperty(link, 'href') ?? '';
    return {
      key: href.slice(href.indexOf('appendix/')),
      words: textOf(link).trim(),
      id: idIn(slug, id),
    };
  });
}
