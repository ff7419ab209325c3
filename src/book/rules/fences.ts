/** Marks that open are closed: a fence that stays open takes in the rest of the page without a word. */
import type { MdastNode } from 'satteri';
import type { Chapter } from '../book.ts';
import type { Finding } from '../finding.ts';
import { lineOf, nodesIn, spanOf } from '../manuscript/walk.ts';
import { proseOf } from './prose.ts';
import type { Rule } from './rule.ts';

export const fences: Rule = ({ chapters }) => chapters.flatMap(checkPage);

function checkPage({ file, text, manuscript }: Chapter): Finding[] {
  const findings: Finding[] = [];
  for (const { node } of nodesIn(manuscript.tree)) {
    const say = (message: string, line = lineOf(node)) => findings.push({ file, line, message });
    const source = text.slice(...spanOf(node));
    if (node.type === 'code' || node.type === 'math') {
      const opening = /^(?:`{3,}|~{3,}|\${2,})/u.exec(source)?.[0];
      if (opening === undefined || isClosed(source, opening)) continue;
      const what = node.type === 'code' ? 'the code' : 'the formula';
      say(`${what} never closes and takes in what follows. End it with a line ${opening}.`);
    } else if (node.type === 'delete' && !source.startsWith('~~')) {
      say(
        `"${source}" would be struck out. Write \\~ for the mark itself, ~~ to strike out, or a formula between $$ and $$.`,
      );
    } else if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      for (const [line, message] of looseIn(node, text)) say(message, lineOf(node) + line);
    }
  }
  return findings;
}

function isClosed(source: string, opening: string): boolean {
  const lines = source.trimEnd().split('\n');
  const last = (lines.at(-1) ?? '').replace(/^[\s>]*/u, '').trimEnd();
  const mark = opening[0] ?? '';
  return lines.length > 1 && last.length >= opening.length && last === mark.repeat(last.length);
}

/** What looks like a link or a formula, and stands as text because it is none. */
function* looseIn(block: MdastNode, source: string): Generator<[line: number, message: string]> {
  const prose = proseOf(block, source);
  const at = (index: number) => prose.slice(0, index).split('\n').length - 1;
  for (const { index } of prose.matchAll(/(?<!\\)\]\((?=[^)\n]*\))/gu)) {
    const opening = prose.lastIndexOf('[', index);
    if (opening < 0 || prose[opening - 1] === '\\') continue;
    const address = prose.slice(index + 2, prose.indexOf(')', index));
    yield [
      at(index),
      `"](${address})" makes no link. Write an address that has spaces as <${address}>, or put it in backticks if it is code.`,
    ];
  }
  const dollars = prose.indexOf('$$');
  if (dollars >= 0 && prose[dollars - 1] !== '\\') {
    yield [at(dollars), 'a $$ opens a formula that never closes. Write the other $$, or \\$\\$.'];
  }
}
