/** A table has as many cells in each row as in its head: a page would drop the others without a word. */
import type { MdastNode } from 'satteri';
import type { Chapter } from '../book.ts';
import type { Finding } from '../finding.ts';
import { textOf } from '../manuscript/scan.ts';
import { childrenOf, lineOf, type NodeOf, nodesIn, spanOf } from '../manuscript/walk.ts';
import { proseOf } from './prose.ts';
import type { Rule } from './rule.ts';

export const tables: Rule = ({ chapters }) => chapters.flatMap(checkPage);

function checkPage({ file, text, manuscript }: Chapter): Finding[] {
  const findings: Finding[] = [];
  for (const { node } of nodesIn(manuscript.tree)) {
    if (node.type === 'table') {
      findings.push(...checkTable(node, text).map((fault) => ({ file, ...fault })));
    } else if (node.type === 'paragraph') {
      const fault = noTable(node, text);
      if (fault !== undefined) findings.push({ file, ...fault });
    }
  }
  return findings;
}

type Fault = Omit<Finding, 'file'>;

const cells = (count: number) => (count === 1 ? 'one cell' : `${count} cells`);

function checkTable(table: NodeOf<'table'>, source: string): Fault[] {
  const [head, ...rows] = childrenOf(table);
  if (head === undefined) return [];
  const width = childrenOf(head).length;
  const empty = childrenOf(head).map(
    (cell) => textOf(cell).trim() === '' && childrenOf(cell).length === 0,
  );
  const faults: Fault[] = [];
  // The corner of a table with heads at its side as well may be empty.
  if (empty.slice(1).includes(true) || (empty[0] === true && width === 1)) {
    const message =
      'the head of a table has an empty cell, so nobody learns what stands below. Name the column.';
    faults.push({ line: lineOf(head), message });
  }
  for (const row of [head, ...rows]) {
    const line = lineOf(row);
    const count = childrenOf(row).length;
    const torn = childrenOf(row).some((cell) => holdsTick(cell, source));
    if (torn) {
      const message = 'a | inside code ends the cell, which cuts the code. Write \\|.';
      faults.push({ line, message });
    } else if (count > width) {
      const message = `the row has ${cells(count)}, the head of its table ${width}: what is too much would vanish. Write a | that belongs to the text as \\|, or add a column.`;
      faults.push({ line, message });
    } else if (count < width && /^[^|]*$/u.test(source.slice(...spanOf(row)))) {
      const message =
        'the line follows a table and would become a row of it. Put a blank line before it.';
      faults.push({ line, message });
    } else if (count < width) {
      const message = `the row has ${cells(count)}, the head of its table ${width}. Add the others; an empty one is written | |.`;
      faults.push({ line, message });
    }
  }
  return faults;
}

/** A backtick that opens or closes no code. */
function holdsTick(cell: MdastNode, source: string): boolean {
  return [...nodesIn(cell)].some(
    ({ node }) =>
      node.type === 'text' &&
      /(?<!\\)`/u.test(source.slice(...spanOf(node)).replaceAll('\\\\', '  ')),
  );
}

const delimiter = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/u;
const isDelimiter = (line: string) => line.includes('|') && delimiter.test(line);

/** A paragraph whose lines look like rows: Markdown took no table of it. */
function noTable(paragraph: MdastNode, source: string): Fault | undefined {
  const lines = proseOf(paragraph, source).split('\n');
  const first = lineOf(paragraph);
  const delimited = lines.findIndex(isDelimiter);
  if (delimited >= 0) {
    const above = lines[delimited - 1];
    const message =
      above === undefined
        ? 'the line of dashes has no head above it, so that there is no table. Write the head.'
        : 'the line of dashes has not as many columns as the head above it, so that there is no table. Give it one --- for each column.';
    return { line: first + delimited, message };
  }
  const rows = lines.map((line) => /^\s*\|.*\|\s*$/u.test(line));
  const parted = lines.length > 1 && lines.every((line) => /(?<!\\)\|/u.test(line));
  const row = rows.indexOf(true);
  if (row < 0 && !parted) return undefined;
  const message =
    'looks like a table and has no line of dashes under its head, so that it would run together as text. Write | --- | once for each column, under the first line, and a blank line above.';
  return { line: first + Math.max(row, 0), message };
}
