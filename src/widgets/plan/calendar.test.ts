import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarFile, escaped, folded } from './calendar.ts';

const event = {
  uid: 'mlops-2026-11-23@example.org',
  start: '2026-12-28',
  end: '2027-01-04',
  summary: 'Handbook, week 1: Clean; modular',
  description: 'One\nTwo \\ three',
  url: 'https://example.org/a/b/?c=d;e,f',
};

describe('folded', () => {
  test('leaves 75 octets alone and breaks the 76th off', () => {
    expect(folded('a'.repeat(75))).toBe('a'.repeat(75));
    expect(folded('a'.repeat(76))).toBe(`${'a'.repeat(75)}\r\n a`);
    expect(folded('a'.repeat(150))).toBe(`${'a'.repeat(75)}\r\n ${'a'.repeat(74)}\r\n a`);
  });
  test('never breaks a character, keeps every line short, and can be undone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const line = text.replace(/[\r\n]/gu, '');
        const parts = folded(line).split('\r\n');
        for (const part of parts) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
        expect(folded(line).replaceAll('\r\n ', '')).toBe(line);
      }),
    );
  });
});

test('text is escaped: backslash, semicolon, comma and line ends', () => {
  expect(escaped('a\\b;c,d\ne\r\nf\rg: "h"')).toBe('a\\\\b\\;c\\,d\\ne\\nf\\ng: "h"');
});

describe('calendarFile', () => {
  const file = calendarFile([event], new Date('2026-11-21T07:30:15.250Z'));
  test('ends every line with CRLF and has no bare line end', () => {
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  });
  test('says what the standard asks of a calendar and of an event', () => {
    const lines = file.replaceAll('\r\n ', '').split('\r\n');
    expect(lines.slice(0, 4)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//The ML Engineer’s Handbook//Reading plan//EN',
      'CALSCALE:GREGORIAN',
    ]);
    expect(lines).toContain('UID:mlops-2026-11-23@example.org');
    expect(lines).toContain('DTSTAMP:20261121T073015Z');
    expect(lines).toContain('DTSTART;VALUE=DATE:20261228');
    expect(lines).toContain('DTEND;VALUE=DATE:20270104');
    expect(lines).toContain('SUMMARY:Handbook\\, week 1: Clean\\; modular');
    expect(lines).toContain('DESCRIPTION:One\\nTwo \\\\ three');
    // An address is no text: nothing in it is escaped.
    expect(lines).toContain('URL:https://example.org/a/b/?c=d;e,f');
  });
  test('an empty plan is still a calendar', () => {
    const lines = calendarFile([], new Date(0)).split('\r\n');
    expect([lines[0], ...lines.slice(-2)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR', '']);
  });
});
