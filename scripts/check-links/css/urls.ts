/**
 * The URLs of a style sheet: `url()`, the string of `@import` and the strings of `image-set()`,
 * by CSS Syntax (https://drafts.csswg.org/css-syntax/#consume-url-token). Comments and other
 * strings are passed over, escapes are decoded; `@namespace` names a vocabulary, not a file.
 */

const COMMENT = String.raw`\/\*[\s\S]*?(?:\*\/|$)`;
// Unrolled loops: an alternation for each character would overflow on a data URL of ten megabytes.
const STRING = ['"', "'"]
  .map((q) => String.raw`${q}[^${q}\\\n]*(?:\\[\s\S][^${q}\\\n]*)*(?:${q}|$|(?=\n))`)
  .join('|');
const BARE = String.raw`[^"'()\\ \t\n\r\f]*(?:\\[\s\S][^"'()\\ \t\n\r\f]*)*`;
const SPACE = String.raw`[ \t\n\r\f]*`;

const TOKEN = new RegExp(
  [
    `(?<comment>${COMMENT})`,
    String.raw`(?<![\w-])url\(${SPACE}(?:(?<quoted>${STRING})|(?<bare>${BARE})${SPACE}(?:\)|$))`,
    `(?<string>${STRING})`,
    String.raw`@(?<rule>import|namespace)(?![\w-])`,
    String.raw`(?<![\w])(?<set>(?:-webkit-)?image-set)\(`,
    '(?<mark>[;{}()])',
  ].join('|'),
  'gi',
);

/** Any style sheet with a reference has one of these. */
const LIKELY = /url\(|@import|image-set\(/i;

export function findCssUrls(css: string): string[] {
  const urls: string[] = [];
  if (!LIKELY.test(css)) return urls;
  let rule: string | undefined;
  /** Parentheses open inside `image-set(`, or 0 outside. */
  let setDepth = 0;

  for (const match of css.matchAll(TOKEN)) {
    const { quoted, bare, string, mark, set } = match.groups as Record<string, string | undefined>;
    const url = quoted === undefined ? bare : unquote(quoted);
    if (url !== undefined) {
      if (rule !== 'namespace') urls.push(unescapeCss(url));
      if (rule === 'import') rule = undefined;
      // The quoted form leaves its own closing parenthesis behind.
      if (setDepth > 0 && quoted !== undefined) setDepth += 1;
    } else if (string !== undefined) {
      if (rule === 'import' || setDepth === 1) urls.push(unescapeCss(unquote(string)));
      if (rule === 'import') rule = undefined;
    } else if (match.groups?.['rule'] !== undefined) {
      rule = match.groups['rule'].toLowerCase();
    } else if (set !== undefined) {
      setDepth += 1;
    } else if (mark === ';' || mark === '{' || mark === '}') {
      rule = undefined;
      setDepth = 0;
    } else if (setDepth > 0) {
      if (mark === '(') setDepth += 1;
      if (mark === ')') setDepth -= 1;
    }
  }
  return urls;
}

function unquote(string: string): string {
  const closed = string.length > 1 && string.at(-1) === string[0];
  return string.slice(1, closed ? -1 : undefined);
}

/** https://drafts.csswg.org/css-syntax/#consume-escaped-code-point */
function unescapeCss(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(
    /\\(?:([0-9a-f]{1,6})(?:\r\n|[ \t\n\r\f])?|(\r\n|[\n\r\f])|([\s\S]))/gi,
    (_, hex: string | undefined, newline: string | undefined, character: string | undefined) => {
      if (newline !== undefined) return '';
      if (hex === undefined) return character ?? '';
      const code = Number.parseInt(hex, 16);
      const valid = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
      return valid ? String.fromCodePoint(code) : '\ufffd';
    },
  );
}
