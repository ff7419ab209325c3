/**
 * Braces in text are a program to MDX: `{1, 2, 3}` would show 3, `{n}` a value or nothing. Only a
 * comment and the spelling of a mark, `{"{"}`, stay what their author sees.
 */
import type { MdastNode } from 'satteri';
import type { Chapter } from '../book.ts';
import { teaches } from '../contents/places.ts';
import type { Finding } from '../finding.ts';
import { isComment, quotedText } from '../manuscript/literal.ts';
import { lineOf, nodesIn, spanOf } from '../manuscript/walk.ts';
import { modulesOf } from './modules.ts';
import type { Rule } from './rule.ts';

export const expressions: Rule = ({ chapters }) => chapters.flatMap(checkPage);

function checkPage(chapter: Chapter): Finding[] {
  const { file, text, place, manuscript } = chapter;
  // A chapter's plain text is made of its source, where what the page computes does not stand.
  const names = teaches(place) ? new Set<string>() : modulesOf(chapter).names;
  const seen = new Set<number>();
  const findings: Finding[] = [];
  const say = (line: number, message: string) => {
    if (!seen.has(line)) findings.push({ file, line, message });
    seen.add(line);
  };
  for (const { node } of nodesIn(manuscript.tree)) {
    if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') {
      if (isPlain(node.value) || names.has(firstName(node.value))) continue;
      say(lineOf(node), inText(text, node));
    } else if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') {
      for (const attribute of node.attributes) {
        const { value } = attribute;
        const written =
          attribute.type === 'mdxJsxExpressionAttribute' ? attribute.value : nameless(value);
        if (written === undefined || isValue(written) || names.has(firstName(written))) continue;
        if (!teaches(place)) continue;
        const what = 'name' in attribute ? `${attribute.name}={${cut(written)}}` : `{${written}}`;
        say(
          lineOf(node),
          `<${node.name}>: ${what} is computed, and the plain text of the page could not show it. Write the value in quotes.`,
        );
      }
    } else if (node.type === 'heading') {
      // Classes and other attributes are read from a heading's end, and lead to nothing here.
      const { hProperties = {} } = (node.data ?? {}) as { hProperties?: object };
      if (Object.keys(hProperties).every((key) => key === 'id')) continue;
      const written = /\{[^{}]*\}(?=[ \t#]*(?:\n|$))/u.exec(text.slice(...spanOf(node)))?.[0] ?? '';
      const message = `"${written}" behind a heading would vanish. Only a name for it may stand there, {#name}; write braces that are text as {"{"} and {"}"}.`;
      say(lineOf(node), message);
    } else if (node.type === 'image') {
      // The parser drops the braces of a picture's text and runs what is in them.
      const [start, end] = spanOf(node);
      const alt = /^!\[(?:\\.|[^\]\\])*/su.exec(text.slice(start, end))?.[0] ?? '';
      if (/(?<!\\)[{}]/u.test(alt)) {
        say(lineOf(node), 'the braces in the text of a picture would vanish. Write \\{ and \\}.');
      }
    }
  }
  return findings;
}

/** `{/* … *\/}`, or a text that could not be written otherwise; `{"a"}` would lose what is around a. */
function isPlain(expression: string): boolean {
  const quoted = quotedText(expression);
  if (quoted === undefined) return isComment(expression);
  return /[{}<>]/u.test(quoted) || !/[\p{L}\p{N}]/u.test(quoted);
}

const isValue = (expression: string) =>
  /^\s*(?:-?\d+(?:\.\d+)?|true|false)\s*$/u.test(expression) ||
  quotedText(expression) !== undefined;

const nameless = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'value' in value ? String(value.value) : undefined;

const firstName = (expression: string) =>
  /^\s*([\p{L}$_][\p{L}\p{N}$_]*)/u.exec(expression)?.[1] ?? '';

const cut = (expression: string) => {
  const line = expression.trim().replace(/\s+/gu, ' ');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
};

function inText(source: string, node: MdastNode): string {
  const [start, end] = spanOf(node);
  const inner = cut(source.slice(start + 1, end - 1));
  const before = source.slice(Math.max(0, start - 40), start);
  if (/(?:\\[A-Za-z]+|[_^])(?:\{[^{}]*\})*$/u.test(before)) {
    const formula = /\S*$/u.exec(before)?.[0] ?? '';
    const rest = /^(?:\{[^{}\n]*\})*/u.exec(source.slice(end))?.[0] ?? '';
    return `"${formula}{${inner}}${rest}" is a formula, and MDX runs what stands in its braces. Write it between $$ and $$.`;
  }
  // Markdown would take some marks for its own where the words stand in the open.
  const written = /[`*_~<\\[\]]/u.test(inner)
    ? `{${JSON.stringify(`{${inner}}`)}}`
    : `{"{"}${inner}{"}"}`;
  return (
    `MDX runs what stands in braces, so "{${inner}}" would not be shown as it is written. ` +
    `Write ${written}, or put it in backticks as code.`
  );
}
