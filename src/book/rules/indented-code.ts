/** Code stands in fences: MDX has no code by indentation, and would set it as text in one paragraph. */
import type { MdastNode } from 'satteri';
import type { Chapter } from '../book.ts';
import { childrenOf, lineOf } from '../manuscript/walk.ts';
import type { Rule } from './rule.ts';

export const indentedCode: Rule = ({ chapters }) =>
  chapters.flatMap((chapter) =>
    indentedIn(chapter).map((line) => ({
      file: chapter.file,
      line,
      message:
        'four spaces or a tab make no code in MDX: the lines would run together as text. ' +
        'Put them between ``` fences, or take the spaces away.',
    })),
  );

/** Blocks that Markdown would take for code if they stood as far in. */
const code = new Set(['paragraph', 'heading', 'blockquote', 'thematicBreak', 'table']);

function indentedIn({ text, manuscript }: Chapter): number[] {
  const lines = text.split('\n');
  /** Where a block begins, counted in columns as an editor shows them. */
  const columnOf = (node: MdastNode): number => {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    let at = 0;
    for (const mark of (lines[line - 1] ?? '').slice(0, column - 1)) {
      at += mark === '\t' ? 4 - (at % 4) : 1;
    }
    return at;
  };
  const found: number[] = [];
  const visit = (parent: MdastNode): void => {
    const blocks = childrenOf(parent).filter(
      // The title of an aside stands in its first line.
      ({ type, data }) => type !== 'mdxjsEsm' && !(data !== undefined && 'directiveLabel' in data),
    );
    const edge = edgeOf(parent, blocks, lines, columnOf);
    for (const block of blocks) {
      // Behind the name of a note, or behind the box of a task, text may stand as far in as it likes.
      const named = parent.type === 'footnoteDefinition' || isTask(parent);
      const opens = named && lineOf(block) === lineOf(parent);
      if (code.has(block.type) && columnOf(block) - edge >= 4 && !opens) found.push(lineOf(block));
      else visit(block);
    }
  };
  visit(manuscript.tree);
  // Lines that follow each other are one piece of code.
  return found.filter((line, index) => index === 0 || line - (found[index - 1] ?? 0) > 1);
}

/** What begins an item of a task list. */
const box = '[ ] ';

const isTask = (node: MdastNode): boolean =>
  node.type === 'listItem' && typeof node.checked === 'boolean';

/** The column at which what stands in a block begins. */
function edgeOf(
  parent: MdastNode,
  blocks: readonly MdastNode[],
  lines: readonly string[],
  columnOf: (node: MdastNode) => number,
): number {
  const [first] = blocks;
  if (parent.type === 'root' || first === undefined) return 0;
  if (parent.type === 'blockquote') return columnOf(parent) + 2;
  if (parent.type === 'footnoteDefinition') return columnOf(parent) + 4;
  // In a component the author's own indentation counts.
  if (parent.type !== 'listItem') return Math.min(...blocks.map(columnOf));
  const { line = 1, column = 1 } = parent.position?.start ?? {};
  const [mark = '-'] = /^(?:[-*+]|\d+[.)])/u.exec((lines[line - 1] ?? '').slice(column - 1)) ?? [];
  const least = columnOf(parent) + mark.length + 1;
  const stands = columnOf(first) - (isTask(parent) ? box.length : 0);
  return lineOf(first) === line && stands - least < 4 ? stands : least;
}
