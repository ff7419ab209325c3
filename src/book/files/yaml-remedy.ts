/** What an author does about YAML that cannot be read, or says something else than was meant. */

/** The value as YAML takes it for words. */
export function quoted(value: string): string {
  const bare = value.trim();
  const inner = /^(["'])(.*)\1$/u.exec(bare)?.[2] ?? bare;
  return /["\\]/u.test(inner) ? `'${inner.replaceAll("'", "''")}'` : `"${inner}"`;
}

/** Messages of the parser that a value without quotation marks leads to. */
const unquoted =
  /Nested mappings|reserved character|indicator character|Unresolved alias|Anchor cannot|Not a YAML token|Unexpected scalar|block-seq-ind|Invalid escape/u;

const others: readonly (readonly [said: RegExp, remedy: string])[] = [
  [/Map keys must be unique/u, 'Keep one of the two'],
  [/Tabs are not allowed/u, 'Indent with spaces'],
  [/must be sufficiently indented and end with/u, 'Close the list or the map where it ends'],
  [/Missing closing/u, 'Write the quotation mark at the end of the words'],
  [/Implicit keys/u, 'Write a colon and a space behind each key'],
  [
    /may not be used as an implicit map key|All (?:collection|mapping) items/u,
    'Begin the line in the same column as those above it',
  ],
];

/** @param said The parser's words. @param line The source at which it stopped. */
export function explainYaml(said: string, line: string): string {
  const [, head = '', value = ''] = /^(\s*(?:- )?(?:[\w-]+:\s+)?)(.*)$/u.exec(line) ?? [];
  if (unquoted.test(said) && value.trim() !== '') {
    const nested = said.includes('Nested mappings');
    if (nested && !/:(?:\s|$)/u.test(value)) {
      return `${said}. Begin the line in the same column as those above it`;
    }
    const what = nested ? 'a ": " inside the words reads as another key' : said;
    return `${what}. Put the words in quotation marks: ${head.trim()} ${quoted(value)}`;
  }
  const remedy = others.find(([pattern]) => pattern.test(said))?.[1] ?? 'Correct the line';
  return `${said}. ${remedy}`;
}
