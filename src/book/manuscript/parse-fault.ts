/** What an author does about a page that the parser refuses. */

const hints: readonly (readonly [said: RegExp, what: string, remedy: string])[] = [
  [
    /Unexpected character `!`/u,
    'a comment of HTML is none in MDX',
    'Write {/* … */}, or put it in backticks as code.',
  ],
  [
    /Could not parse expression/u,
    'MDX runs what stands in braces, and this is no program',
    'Write a brace that is text as {"{"} or {"}"}, or put the words in backticks as code. A formula stands between $$ and $$.',
  ],
  [
    /Unexpected character .*(?:`<`|before name)/u,
    'a < begins a tag in MDX, and this is none',
    'Write it as &lt;, a link as [words](address), or put the words in backticks as code.',
  ],
];

/**
 * @param said The parser's first line: its place, its words, its own name for the fault.
 * @returns What is wrong and what to do, in a sentence each.
 */
export function explainParseFault(said: string): string {
  const hint = hints.find(([pattern]) => pattern.test(said));
  if (hint !== undefined) return `MDX cannot be read: ${hint[1]}. ${hint[2]}`;
  const what = said
    .replace(/^\d+:\d+: /u, '')
    .replace(/ \([a-z-]+:[a-z-]+\)$/u, '')
    .replace(/ \(note: .*\)$/u, '');
  const [, element = ''] = /closing tag for `<(\w+)>`/u.exec(what) ?? [];
  return voidElements.has(element)
    ? `MDX cannot be read: <${element}> never closes. Write <${element} />.`
    : `MDX cannot be read: ${what}. Close it, or quote it as code.`;
}

/** Elements of HTML that hold nothing. */
export const voidElements: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
);
