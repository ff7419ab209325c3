/** What 'On this page' says of each section besides its title: its number, and how long it takes to read. */
import type { StarlightRouteData } from '@astrojs/starlight/route-data';

type Item = NonNullable<StarlightRouteData['toc']>['items'][number];

/** Entries with their sections' numbers, as the headings have them. @param numbers By anchor. */
export function withNumbers(items: readonly Item[], numbers: ReadonlyMap<string, string>): Item[] {
  return items.map((item) => {
    const number = numbers.get(item.slug);
    return number === undefined ? item : { ...item, text: `${number}\u2002${item.text}` };
  });
}

/**
 * A style sheet that lets numbers hang, and gives each entry its minutes as `--minutes`, for
 * src/styles/frame.css to print. The text of an entry is all that Starlight takes, and minutes in it would
 * look like the end of a title.
 *
 * @param minutes By anchor; the empty one is what stands before the first section.
 */
export function notesStyle(minutes: ReadonlyMap<string, number>): string {
  const times = [...minutes].map(([anchor, time]) => {
    // So Starlight calls the page itself.
    const href = `#${anchor === '' ? '_top' : anchor}`;
    return `nav a[href="${href}"]{--minutes:"${time}\\a0min"}`;
  });
  return [':root{--number-inset:2.25rem;--number-hang:-1.75rem}', ...times].join('');
}
