/**
 * Links between chapters are written as links to files, so that editors follow them and a moved
 * file is noticed: `[batching](../deployment/model-servers.mdx#batching)`. Here they become URLs.
 */
import { defineMdastPlugin, type MdastNode, type MdastPluginEntry } from 'satteri';
import { urlOfFileLink } from '../book/files/file-link.ts';
import { pathOf } from '../book/files/root.ts';
import { SourceError } from '../book/finding.ts';

type Anchor = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

export const links: MdastPluginEntry = ({ fileURL }) => {
  if (fileURL === undefined) return undefined;
  const file = pathOf(fileURL);
  const resolve = (url: string, line: number | undefined): string | undefined => {
    try {
      return urlOfFileLink(file, url);
    } catch (error) {
      throw new SourceError({ file, line, message: (error as Error).message });
    }
  };
  /** `<a href="../start/roles.mdx">`, which MDX hands to the page as it is. */
  const anchor = <T extends Readonly<Anchor>>(node: T) => {
    if (node.name !== 'a') return undefined;
    const attributes = node.attributes.map((attribute) => {
      if (!('name' in attribute) || attribute.name !== 'href') return attribute;
      if (typeof attribute.value !== 'string') return attribute;
      return {
        ...attribute,
        value: resolve(attribute.value, node.position?.start.line) ?? attribute.value,
      };
    });
    return { ...node, attributes };
  };
  return defineMdastPlugin({
    name: 'handbook-links',
    options: { position: true },
    link(node) {
      const url = resolve(node.url, node.position?.start.line);
      return url === undefined ? undefined : { ...node, url };
    },
    definition(node) {
      const url = resolve(node.url, node.position?.start.line);
      return url === undefined ? undefined : { ...node, url };
    },
    mdxJsxFlowElement: anchor,
    mdxJsxTextElement: anchor,
  });
};
