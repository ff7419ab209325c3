/** Text that Markdown does not reach, of attributes, front matter and data: `code` in backticks is code. */
import { curly } from './apostrophe.ts';

/** As many backticks close as have opened; a space beside each keeps those of the code. */
const marks = /(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)/gsu;

const codeIn = (text: string) => (/^ .*[^ ].* $/su.test(text) ? text.slice(1, -1) : text);

const escaped = (text: string) =>
  text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');

/** HTML of it. The apostrophe is set as Markdown sets it, and in code nothing is touched. */
export function inlineCode(text: string): string {
  let html = '';
  let at = 0;
  for (const { index, 0: whole, 2: code = '' } of text.matchAll(marks)) {
    html += `${escaped(curly(text.slice(at, index)))}<code>${escaped(codeIn(code))}</code>`;
    at = index + whole.length;
  }
  return html + escaped(curly(text.slice(at)));
}

/** The words alone, for places that hold no HTML: a tab, the sidebar, a card, a feed. */
export const plainWords = (text: string): string =>
  text.replace(marks, (_, __, code: string) => codeIn(code));
