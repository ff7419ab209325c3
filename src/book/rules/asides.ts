/** Asides are Starlight's four, opened and closed: any other ::: loses its frame, its title, or the page. */
import type { Chapter } from '../book.ts';
import type { Finding } from '../finding.ts';
import { childrenOf, lineOf, type NodeOf, nodesIn, spanOf } from '../manuscript/walk.ts';
import { nearest } from '../words/nearest.ts';
import { proseOf } from './prose.ts';
import type { Rule } from './rule.ts';

const known = ['note', 'tip', 'caution', 'danger'] as const;
const all = known.map((name) => `:::${name}`).join(', ');

export const asides: Rule = ({ chapters }) => chapters.flatMap(checkPage);

function checkPage({ file, text, manuscript }: Chapter): Finding[] {
  const findings: Finding[] = [];
  for (const { node } of nodesIn(manuscript.tree)) {
    const say = (message: string, line = lineOf(node)) => findings.push({ file, line, message });
    if (node.type === 'containerDirective') {
      const fault = faultOfAside(node, text);
      if (fault !== undefined) say(fault);
    } else if (node.type === 'leafDirective') {
      say(
        `"::${node.name}" is nothing that this book knows, and its marks would be lost. Write ${all}, or put it in backticks.`,
      );
    } else if (node.type === 'textDirective') {
      const source = text.slice(...spanOf(node));
      if (!/[[{]/u.test(source)) continue;
      say(
        `"${source}" is a directive that this book does not know, and would not be shown as it is written. Put it in backticks, or write the colon as &#58;.`,
      );
    } else if (node.type === 'paragraph' || node.type === 'heading') {
      const lines = proseOf(node, text).split('\n');
      const at = lines.findIndex((line) => /^\s*:{3,}/u.test(line));
      if (at < 0) continue;
      const what = lines[at]?.trim() ?? '';
      const message = /^:+$/u.test(what)
        ? `"${what}" closes no aside. Open one with ${all} on a line of its own, or take it away.`
        : `"${what}" opens no aside. Write ${all}, or with a title :::note[Title], on a line of its own.`;
      say(message, lineOf(node) + at);
    }
  }
  return findings;
}

function faultOfAside(node: NodeOf<'containerDirective'>, source: string): string | undefined {
  const { name } = node;
  if (!(known as readonly string[]).includes(name)) {
    const near = nearest(name, known);
    const remedy = near === undefined ? `Write ${all}.` : `Did you mean ":::${near}"?`;
    return `":::${name}" is no aside, and its text would stand without a frame. ${remedy}`;
  }
  const lines = source.slice(...spanOf(node)).split('\n');
  const [opening = ''] = lines;
  const rest = /^:{3,}\w+(?:\[.*\])?(?:\{.*\})?(.*)$/u.exec(opening)?.[1]?.trim() ?? '';
  if (rest !== '')
    return `"${rest}" would vanish. Write the title in brackets: :::${name}[${rest}].`;
  const colons = /^:+/u.exec(opening)?.[0].length ?? 3;
  const closes = (line = '') => new RegExp(`^[\\s>]*:{${colons},}\\s*$`, 'u').test(line);
  const last = childrenOf(node).at(-1);
  const isInner =
    last?.type === 'containerDirective' && last.position?.end.line === node.position?.end.line;
  if (lines.length > 1 && closes(lines.at(-1)) && !isInner) return undefined;
  return `the aside never closes and takes in what follows. End it with a line ${':'.repeat(colons)}.`;
}
