/** The source of a block with blanks for all that is not prose: code, formulas, tags, links that work. */
import type { MdastNode } from 'satteri';
import { nodesIn, spanOf } from '../manuscript/walk.ts';

/** Lines and columns stay those of the source. Marks of emphasis are blank as well. */
export function proseOf(block: MdastNode, source: string): string {
  const [from, to] = spanOf(block);
  const prose = source.slice(from, to).replace(/[^\n]/gu, ' ').split('');
  for (const { node, parents } of nodesIn(block)) {
    if (node.type !== 'text' || parents.some(({ type }) => type === 'link')) continue;
    const [start, end] = spanOf(node);
    for (let at = start; at < end; at += 1) prose[at - from] = source[at] ?? ' ';
  }
  return prose.join('');
}
