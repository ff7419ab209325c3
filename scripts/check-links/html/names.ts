/**
 * Names of tags and attributes. A page repeats a few dozen of them thousands of times, so a name
 * that was seen before is recognized without cutting it out, and most attributes that nobody asked
 * for are turned away unread.
 */

const UPPER_CASE = /[A-Z\0]/;

/** ASCII only, as the standard says: `toLowerCase` would change bytes above 0x7f. */
export function lowerCase(name: string): string {
  if (!UPPER_CASE.test(name)) return name;
  return name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()).replaceAll('\0', '\ufffd');
}

/** Length, first and last letter of a name in a number: enough to turn most names away unread. */
export function sketch(html: string, start: number, end: number): number {
  const first = html.charCodeAt(start) & 31;
  const last = html.charCodeAt(end - 1) & 31;
  return (Math.min(end - start, 31) << 10) | (first << 5) | last;
}

const SKETCHES = 1 << 15;
export const ALL_NAMES = new Uint8Array(SKETCHES).fill(1);
const sketches = new WeakMap<ReadonlySet<string>, Uint8Array>();

export function sketchOf(names: ReadonlySet<string>): Uint8Array {
  let table = sketches.get(names);
  if (table === undefined) {
    table = new Uint8Array(SKETCHES);
    for (const name of names) table[sketch(name, 0, name.length)] = 1;
    sketches.set(names, table);
  }
  return table;
}

/** Names seen before, by their sketch: the same few come again and again. */
const interned: (string | undefined)[] = new Array(SKETCHES).fill(undefined);

export function intern(html: string, start: number, end: number): string {
  const slot = sketch(html, start, end);
  const known = interned[slot];
  if (known !== undefined && known.length === end - start && html.startsWith(known, start)) {
    return known;
  }
  const name = lowerCase(html.slice(start, end));
  // A copy: a slice would keep its page alive.
  if (name.length <= 31) interned[slot] = Buffer.from(name, 'utf8').toString('utf8');
  return name;
}
