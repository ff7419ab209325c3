/** Links between chapters are written as links to files that exist. */
import { pathToFileURL } from 'node:url';
import { urlOfFileLink } from '../../markdown/links.ts';
import { fromRoot } from '../files/root.ts';
import type { Rule } from './rule.ts';

export const fileLinks: Rule = (book) =>
  book.chapters.flatMap(({ file, scan }) =>
    scan.links.flatMap(({ url, line }) => {
      try {
        urlOfFileLink(url, pathToFileURL(fromRoot(file)));
        return [];
      } catch (error) {
        return [{ file, line, message: (error as Error).message }];
      }
    }),
  );
