/** The file of figures that the page shows: tables, each with its title on its first line. */

/** A table's name is its title without what stands in parentheses: rounds and day. */
const nameOf = (table: string): string => table.split(/ \(|\n/u, 1)[0] ?? table;

/**
 * Puts new tables in the place of those with the same name and the rest behind them.
 *
 * @param old What the file holds, or nothing to start anew.
 */
export function recorded(old: string, tables: readonly string[], machine: string): string {
  const before = old.trimEnd().split('\n\n').slice(0, -1);
  const fresh = new Map(tables.map((table) => [nameOf(table), table]));
  const kept = before.map((table) => fresh.get(nameOf(table)) ?? table);
  const known = new Set(before.map(nameOf));
  const added = tables.filter((table) => !known.has(nameOf(table)));
  return `${[...kept, ...added, machine].join('\n\n')}\n`;
}
