/** Links between pages are written as links to files; this says which page such a link means. */
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { project } from '../../project/project.ts';
import { fromRoot, pathOf } from './root.ts';

/** A link to a page by its file. */
interface FileLink {
  /** The page's file, from the root. */
  readonly target: string;
  readonly slug: string;
  /** With its question mark; empty where the link has none. */
  readonly query: string;
  /** Undefined where the link names none. */
  readonly anchor: string | undefined;
}

/** @param file Path of the file that holds the link. @returns undefined for any other link. */
function fileLink(file: string, url: string): FileLink | undefined {
  const [address = '', anchor] = url.split('#', 2);
  const [path = ''] = address.split('?', 1);
  if (/^[a-z][a-z\d+.-]*:|^\//iu.test(path) || !/\.mdx?$/u.test(path)) return undefined;
  const target = pathOf(new URL(path, pathToFileURL(fromRoot(file))));
  const slug = target.replace(/^docs\//u, '').replace(/(?:^|\/)index\.mdx?$|\.mdx?$/u, '');
  return { target, slug, query: address.slice(path.length), anchor };
}

/**
 * The slug and anchor of the page that a link in a file leads to; undefined for other links.
 *
 * @param file Path of the file that holds it, `docs/programming/clean-python.mdx`.
 */
export function pageOfLink(
  file: string,
  url: string,
): { slug: string; query: string; anchor: string } | undefined {
  const link = fileLink(file, url);
  return link && { slug: link.slug, query: link.query, anchor: link.anchor ?? '' };
}

/**
 * The page's URL for a link to a chapter's file, or undefined when the link is none.
 *
 * @param file Path of the file that holds it. @param href The link as written.
 * @throws Error when the file does not exist or lies outside docs/.
 */
export function urlOfFileLink(file: string, href: string): string | undefined {
  const link = fileLink(file, href);
  if (link === undefined) return undefined;
  const { target, slug, query, anchor } = link;
  if (!target.startsWith('docs/')) {
    throw new Error(`link "${href}" leaves docs/. Link to a page's file.`);
  }
  if (!existsSync(fromRoot(target))) {
    throw new Error(`link "${href}": ${target} does not exist. Correct the path or the name.`);
  }
  const url = `${project.base}${slug === '' ? '' : `${slug}/`}${query}`;
  return anchor === undefined ? url : `${url}#${anchor}`;
}
