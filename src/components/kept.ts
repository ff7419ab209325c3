/**
 * What questions and exercises look like on a page, for a page that renders a chapter only to show
 * parts of it: it need not look for them in the whole chapter.
 */

const collections = new WeakMap<Request, Map<string, string>>();

/**
 * From here on keeps the HTML of what is marked by Kept.astro, by its name.
 *
 * @param request Which asks for the page; what other pages show is not kept.
 */
export function collect(request: Request): Map<string, string> {
  const collection = collections.get(request) ?? new Map<string, string>();
  collections.set(request, collection);
  return collection;
}

/** Undefined on a page that collects nothing. */
export function collectionOf(request: Request): Map<string, string> | undefined {
  return collections.get(request);
}

/** Name of what a chapter asks. */
export const keptName = (slug: string, anchor: string): string => `${slug}#${anchor}`;
