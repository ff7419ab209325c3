/** Links between chapters are written as links to files that exist. */
import { urlOfFileLink } from '../files/file-link.ts';
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
