/**
 * Text as its author typed it. In `<code>`, `<kbd>` and their like no quotation mark is turned and no
 * dash is joined: Markdown spares its own `code`, and takes what stands in an element for prose. And
 * `{"{"}`, the way to write a brace, becomes text, so that headings and contents hold it as well.
 */
import { defineMdastPlugin, type MdastPluginEntry } from 'satteri';
import { pathOf } from '../book/files/root.ts';
import { quotedText } from '../book/manuscript/literal.ts';
import { manuscripts } from '../book/manuscript/store.ts';
import { nodesIn } from '../book/manuscript/walk.ts';

/** Elements whose text is code, or what a machine prints or a reader types. */
const verbatim = new Set(['code', 'kbd', 'pre', 'samp', 'tt', 'var']);

const isVerbatim = (node: object): boolean =>
  'name' in node && typeof node.name === 'string' && verbatim.has(node.name);

/** A link whose words are an address. */
const address = /^(?:https?:\/\/|www\.)\S+$/u;

export const literal: MdastPluginEntry = ({ fileURL, source, sourceFormat }) => {
  if (fileURL === undefined || sourceFormat !== 'mdx') return undefined;
  const file = pathOf(fileURL);
  if (!file.startsWith('docs/')) return undefined;
  // The book reads the page without turning its marks.
  const typed = new Map<number, string>();
  for (const { node, parents } of nodesIn(manuscripts.readBody(file, source).tree)) {
    if (node.type !== 'text') continue;
    const isAddress = parents.at(-1)?.type === 'link' && address.test(node.value);
    if (isAddress || parents.some(isVerbatim)) {
      typed.set(node.position?.start.offset ?? -1, node.value);
    }
  }
  return defineMdastPlugin({
    name: 'handbook-literal',
    options: { position: true },
    text(node) {
      const value = typed.get(node.position?.start.offset ?? -1);
      return value === undefined || value === node.value ? undefined : { ...node, value };
    },
    mdxTextExpression({ value }) {
      const text = quotedText(value);
      return text === undefined ? undefined : { type: 'text' as const, value: text };
    },
    mdxFlowExpression({ value }) {
      const text = quotedText(value);
      return text === undefined
        ? undefined
        : { type: 'paragraph' as const, children: [{ type: 'text' as const, value: text }] };
    },
  });
};
