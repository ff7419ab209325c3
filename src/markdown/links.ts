/**
 * Links between chapters are written as links to files, so that editors follow them and a moved
 * file is noticed: `[batching](../deployment/model-servers.mdx#batching)`. Here they become URLs.
 */
import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineMdastPlugin, type MdastPluginEntry } from 'satteri';
import { fromRoot, root } from '../book/files/root.ts';
import { SourceError } from '../book/finding.ts';
import { project } from '../site/project.ts';

const docs = fromRoot('docs');

/**
 * The page's URL for a link to a chapter's file, or undefined when the link is none.
 *
 * @param href The link as written. @param from URL of the file that holds it.
 * @throws Error when the file does not exist or lies outside docs/.
 */
export function urlOfFileLink(href: string, from: URL): string | undefined {
  const [path = '', fragment] = href.split('#', 2);
  if (/^[a-z][a-z\d+.-]*:|^\//iu.test(path) || !/\.mdx?$/u.test(path)) return undefined;
  const target = new URL(path, from);
  const slug = relative(docs, fileURLToPath(target)).split('\\').join('/');
  if (slug.startsWith('..')) throw new Error(`link "${href}" leaves docs/. Link to a page's file.`);
  if (!existsSync(target)) {
    throw new Error(`link "${href}": docs/${slug} does not exist. Correct the path or the name.`);
  }
  const page = slug.replace(/(?:^|\/)index\.mdx?$|\.mdx?$/u, '');
  const url = page === '' ? project.base : `${project.base}${page}/`;
  return fragment === undefined ? url : `${url}#${fragment}`;
}

export const links: MdastPluginEntry = ({ fileURL }) => {
  if (fileURL === undefined) return undefined;
  const file = relative(root, fileURLToPath(fileURL)).split('\\').join('/');
  const resolve = (url: string, line: number | undefined): string | undefined => {
    try {
      return urlOfFileLink(url, fileURL);
    } catch (error) {
      throw new SourceError({ file, line, message: (error as Error).message });
    }
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
  });
};
