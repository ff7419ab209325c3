/**
 * Headings get the anchors that references name. Astro's own come later, when formulas and components
 * have taken the place of words, and would be others.
 */
import { defineMdastPlugin, type MdastPluginEntry } from 'satteri';
import { pathOf } from '../book/files/root.ts';
import { anchorsOf } from '../book/labels.ts';
import { manuscripts } from '../book/manuscript/store.ts';

export const headings: MdastPluginEntry = ({ fileURL, source, sourceFormat }) => {
  if (fileURL === undefined || sourceFormat !== 'mdx') return undefined;
  const file = pathOf(fileURL);
  if (!file.startsWith('docs/')) return undefined;
  const { scan } = manuscripts.readBody(file, source);
  const anchors = anchorsOf(scan.headings);
  const byOffset = new Map(scan.headings.map(({ offset }, index) => [offset, anchors[index]]));
  return defineMdastPlugin({
    name: 'handbook-headings',
    options: { position: true },
    heading(node) {
      const id = byOffset.get(node.position?.start.offset ?? -1);
      return id === undefined
        ? undefined
        : { ...node, data: { ...node.data, hProperties: { id } } };
    },
  });
};
