/**
 * A calendar file by RFC 5545: whole-day events that do not make their owner busy. Of the standard the
 * book needs these few properties; libraries for all of it weigh more than the rest of the page.
 */

export interface CalendarEvent {
  /** The same for the same event in every export, so that a calendar replaces and does not double it. */
  readonly uid: string;
  /** First day, `2026-11-23`. */
  readonly start: string;
  /** First day after it. */
  readonly end: string;
  readonly summary: string;
  readonly description: string;
  readonly url: string;
}

/** Most octets of a line, its end not counted (section 3.1). */
const lineOctets = 75;

/** @param stamp When the file is made. */
export function calendarFile(events: readonly CalendarEvent[], stamp: Date): string {
  const stamped = stamp.toISOString().replace(/[-:]|\.\d+/gu, '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//The ML Engineer’s Handbook//Reading plan//EN',
    'CALSCALE:GREGORIAN',
    ...events.flatMap(({ uid, start, end, summary, description, url }) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      `DTSTAMP:${stamped}`,
      `DTSTART;VALUE=DATE:${start.replaceAll('-', '')}`,
      `DTEND;VALUE=DATE:${end.replaceAll('-', '')}`,
      `SUMMARY:${escaped(summary)}`,
      `DESCRIPTION:${escaped(description)}`,
      `URL:${url}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** A value of the type TEXT (section 3.3.11). */
export function escaped(text: string): string {
  return text.replace(/[\\;,]/gu, '\\$&').replace(/\r\n?|\n/gu, '\\n');
}

/** Breaks a line before its 76th octet, never inside a character; what follows starts with a space. */
export function folded(line: string): string {
  const encoder = new TextEncoder();
  let room = lineOctets;
  let result = '';
  for (const character of line) {
    const octets = encoder.encode(character).length;
    if (octets > room) {
      result += '\r\n ';
      room = lineOctets - 1;
    }
    result += character;
    room -= octets;
  }
  return result;
}
