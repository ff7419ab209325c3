/** A day that there was or will be: 2026-02-30 is none, though JavaScript makes 2 March of it. */
import { z } from 'astro/zod';

const message = 'write a day that exists as YYYY-MM-DD, such as 2026-11-21';

/** Whether a text names a day of the calendar. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Astro reads front matter itself and hands on dates; the book reads what its author wrote. */
export const day = z
  .union([z.date(message), z.string(message).refine(isDay, message)], message)
  .transform((value) => (typeof value === 'string' ? new Date(`${value}T00:00:00Z`) : value));
