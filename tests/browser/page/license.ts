/** A page names its license once, before any script has run. */

/** @param source HTML as it was sent. @returns One line where the link is missing or stands twice. */
export function licenseFaults(source: string): string[] {
  const { length } = [...source.matchAll(/<a\b[^>]*\srel="license"/gu)];
  return length === 1 ? [] : [`the page has ${length} links of rel="license", not 1`];
}
