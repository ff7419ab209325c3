/**
 * String literals in code: JavaScript, JSX, HTML and Astro templates. No parser of each language is
 * needed to find where a URL is written, only the places where a string can begin.
 */
import { decodeHTMLAttribute } from 'entities/decode';
import type { Occurrence } from './occurrence.ts';

/** A quote in `don't` begins no string: it stands behind a letter. */
const LITERAL = /(?<=^|[\s=(,:[{?|&+>!])(["'`])((?:\\[\s\S]|(?!\1)[^\\])*)\1/g;
const UNQUOTED = /(?<=[\s][a-z:-]{1,20}=)[^\s"'`{}<>=]+/gi;
const HOLE = /\$\{(?:[^{}]|\{[^{}]*\})*\}/g;

/** @param from offset of the text in its file */
export function findLiterals(text: string, from: number): Occurrence[] {
  const occurrences: Occurrence[] = [];
  for (const match of text.matchAll(LITERAL)) {
    const [, quote, raw = ''] = match;
    const offset = from + match.index + 1;
    const value = unescapeString(decodeHTMLAttribute(raw));
    if (quote === '`' && HOLE.test(raw)) {
      occurrences.push({ value, offset, ...patternOf(raw) });
    } else {
      occurrences.push({ value, offset });
      // Strings in an expression within quotes: `style="a: url('/b')"`, `x={f('/y')}`.
      if (/["'`(]/.test(raw)) occurrences.push(...findLiterals(raw, offset));
    }
    HOLE.lastIndex = 0;
  }
  for (const match of text.matchAll(UNQUOTED)) {
    occurrences.push({ value: decodeHTMLAttribute(match[0]), offset: from + match.index });
  }
  return occurrences;
}

/** Anything may stand in a hole. */
function patternOf(template: string): { pattern: RegExp; fixedLength: number } {
  const parts = template.split(HOLE);
  const fixed = parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return {
    pattern: new RegExp(`^${fixed.join('.*')}$`, 's'),
    fixedLength: parts.join('').length,
  };
}

function unescapeString(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(
    /\\(?:u\{([\da-f]+)\}|u([\da-f]{4})|x([\da-f]{2})|([\s\S]))/gi,
    (_, long?: string, short?: string, byte?: string, other?: string) => {
      const hex = long ?? short ?? byte;
      return hex === undefined ? (other ?? '') : String.fromCodePoint(Number.parseInt(hex, 16));
    },
  );
}
