/** Finished text no longer says what is to be written: `npm run new` lays such sentences out. */
import { teaches } from '../contents/places.ts';
import type { Rule } from './rule.ts';

/** How each of them begins. */
export const toWrite = 'Write here:';

export const unwritten: Rule = (book) =>
  book.chapters
    .filter(({ place }) => teaches(place))
    .flatMap(({ file, text }) =>
      text.split('\n').flatMap((content, index) => {
        if (!content.includes(toWrite)) return [];
        const message = `still says "${toWrite}". Write it, or take the line away.`;
        return [{ file, line: index + 1, message, mayWait: true }];
      }),
    );
