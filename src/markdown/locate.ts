/**
 * Tells each component where it stands in its file and which of its kind it is, so that errors can
 * name the author's line and numbers need not be written.
 */
import { defineMdastPlugin, type MdastNode, type MdastPluginEntry } from 'satteri';
import { pathOf } from '../book/files/root.ts';
import { countsOf } from '../book/manuscript/counts.ts';
import { manuscripts } from '../book/manuscript/store.ts';

type JsxNode = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** Adds `where="docs/a.mdx:12"` to every component, and `nth="3"` to those that are counted. */
export const locate: MdastPluginEntry = ({ fileURL, source, sourceFormat }) => {
  if (fileURL === undefined || sourceFormat !== 'mdx') return undefined;
  const file = pathOf(fileURL);
  if (!file.startsWith('docs/')) return undefined;
  const ordinals = countsOf(manuscripts.readBody(file, source).scan);
  const mark = (node: Readonly<JsxNode>) => {
    if (node.name === null || !/^\p{Lu}/u.test(node.name)) return undefined;
    const start = node.position?.start;
    const ordinal = ordinals.get(start?.offset ?? -1);
    return {
      ...node,
      attributes: [
        ...node.attributes,
        { type: 'mdxJsxAttribute' as const, name: 'where', value: `${file}:${start?.line ?? 1}` },
        ...(ordinal === undefined
          ? []
          : [{ type: 'mdxJsxAttribute' as const, name: 'nth', value: ordinal }]),
      ],
    };
  };
  return defineMdastPlugin({
    name: 'handbook-locate',
    options: { position: true },
    mdxJsxFlowElement: mark,
    mdxJsxTextElement: mark,
  });
};
