/** Links between chapters, and to pictures, are written as links to files that exist. */
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { urlOfFileLink } from '../files/file-link.ts';
import { fromRoot, pathOf } from '../files/root.ts';
import { lineOf, type NodeOf, nodesIn } from '../manuscript/walk.ts';
import type { Rule } from './rule.ts';

export const fileLinks: Rule = (book) =>
  book.chapters.flatMap(({ file, scan }) =>
    scan.links.flatMap(({ url, line }) => {
      try {
        urlOfFileLink(file, url);
        return [];
      } catch (error) {
        return [{ file, line, message: (error as Error).message }];
      }
    }),
  );

/** A picture of a page's own lies beside it, and Astro finds it by a path that begins with a dot. */
export const pictures: Rule = (book) =>
  book.chapters.flatMap(({ file, manuscript }) => {
    const named = new Map<string, NodeOf<'definition'>>();
    const used: { url: string; line: number }[] = [];
    const references: string[] = [];
    for (const { node } of nodesIn(manuscript.tree)) {
      if (node.type === 'image') used.push({ url: node.url, line: lineOf(node) });
      if (node.type === 'definition') named.set(node.identifier, node);
      if (node.type === 'imageReference') references.push(node.identifier);
    }
    for (const name of references) {
      const definition = named.get(name);
      if (definition !== undefined) used.push({ url: definition.url, line: lineOf(definition) });
    }
    return used.flatMap(({ url, line }) => {
      if (/^(?:[a-z][a-z\d+.-]*:|\/)/iu.test(url)) return [];
      const target = pathOf(new URL(url, pathToFileURL(fromRoot(file))));
      const message = !existsSync(fromRoot(target))
        ? `picture "${url}": ${target} does not exist. Correct the path or the name.`
        : /^\.\.?\//u.test(url)
          ? undefined
          : `picture "${url}": a path to a file beside the page begins with ./. Write ./${url}.`;
      return message === undefined ? [] : [{ file, line, message }];
    });
  });
