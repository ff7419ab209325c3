/** What an {expression} says without being run: a text in quotes, or nothing but a comment. */

const quoted = /^\s*(?:"((?:\\.|[^"\\\n])*)"|'((?:\\.|[^'\\\n])*)'|`((?:\\.|[^`\\$])*)`)\s*$/u;

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

/** The text between the quotes; undefined for any other expression. */
export function quotedText(expression: string): string | undefined {
  const found = quoted.exec(expression);
  if (found === null) return undefined;
  const raw = found[1] ?? found[2] ?? found[3] ?? '';
  return raw.replace(/\\(?:u([\dA-Fa-f]{4})|(.))/gu, (_, code?: string, mark = '') =>
    code === undefined ? (escapes[mark] ?? mark) : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** `{/* for authors *\/}` */
export const isComment = (expression: string): boolean =>
  /^\s*(?:\/\*[\s\S]*?\*\/\s*|\/\/[^\n]*(?:\n\s*|$))+$/u.test(expression);
