/** Days as text, `2026-11-21`. Counted in UTC, so that no change of clocks can lose one. */

/** The day that lies so many days later. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The first Monday after a day. */
export function nextMonday(day: string): string {
  return addDays(day, (8 - new Date(day).getUTCDay()) % 7 || 7);
}

const monthAndDay = { month: 'short', day: 'numeric', timeZone: 'UTC' } as const;

/** `Nov 23`; in tables, where the year stands above. */
export function shortDay(day: string): string {
  return new Date(day).toLocaleDateString('en-US', monthAndDay);
}

/** `Nov 23, 2026` */
export function longDay(day: string): string {
  return new Date(day).toLocaleDateString('en-US', { ...monthAndDay, year: 'numeric' });
}
