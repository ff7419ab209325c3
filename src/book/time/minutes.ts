/** How long a chapter takes: reading computed from its words, doing measured by its lab. */

/**
 * Words a minute for technical prose. Brysbaert (2019) finds 238 for English non-fiction read
 * silently; a chapter that is to be understood goes slower.
 */
const wordsAMinute = 200;

/** Seconds to take in a line of a listing or an output. */
const secondsALine = 2;

/** Whole minutes, at least one. @param words Of prose. @param lines Of listings and outputs shown. */
export function readingMinutes(words: number, lines: number): number {
  return Math.max(1, Math.round(words / wordsAMinute + (lines * secondsALine) / 60));
}

/**
 * Minutes of exercises for each minute of reading. A guess, and said to readers as one: exercises are
 * done by people, and nobody has timed them.
 */
export const exercisesPerReading = 2;
