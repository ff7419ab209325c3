/** Dates as the book writes them. */

/** `2026-11-21`: sorts, and reads the same everywhere. */
export function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
