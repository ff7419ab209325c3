/** Links between pages are written as links to files; this says which page such a link means. */

/**
 * The slug and anchor of the page that a link in a file leads to; undefined for other links.
 *
 * @param file Path of the file that holds it, `docs/programming/clean-python.mdx`.
 */
export function pageOfLink(
  file: string,
  url: string,
): { slug: string; anchor: string } | undefined {
  const [path = '', anchor = ''] = url.split('#', 2);
  if (/^[a-z][a-z\d+.-]*:|^\//iu.test(path) || !/\.mdx?$/u.test(path)) return undefined;
  const { pathname } = new URL(path, `file:///${file}`);
  const slug = pathname.replace(/^\/docs\//u, '').replace(/(?:^|\/)index\.mdx?$|\.mdx?$/u, '');
  return { slug, anchor };
}
