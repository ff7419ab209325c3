/** HTML as a tree, as the book has it, and as XML, which only an EPUB wants. */
import type { Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';

export * from '../../src/book/html/tree.ts';

/** As XML wants it: every element closed, every attribute quoted, no names for characters. */
export const serializeXml = (tree: Nodes): string =>
  toHtml(tree as Nodes, {
    closeSelfClosing: true,
    closeEmptyElements: true,
    omitOptionalTags: false,
    characterReferences: { useNamedReferences: false },
  });
