/**
 * Makes tables ready for a narrow column. Where a table would not fit, its rows become cards
 * (src/styles/cards.css): each cell knows its column's name, and roles keep it a table for screen readers,
 * which lose its shape when its boxes are laid out otherwise.
 */
import { defineHastPlugin, type HastNode, type HastVisitorContext } from 'satteri';

/** Characters of a row that fit a window of 320 pixels, the gaps between columns among them. */
const room = 40;
const gap = 2;

/** What a component without words of its own shows, in characters: a number, a citation. */
const componentLength = 12;

const roles: Readonly<Record<string, string>> = {
  table: 'table',
  thead: 'rowgroup',
  tbody: 'rowgroup',
  tr: 'row',
  th: 'columnheader',
  td: 'cell',
};

const childrenOf = (node: Readonly<HastNode>): readonly HastNode[] =>
  'children' in node ? node.children : [];

const nameOf = (node: Readonly<HastNode>): string => (node.type === 'element' ? node.tagName : '');

const within = (node: Readonly<HastNode>, ...names: string[]): HastNode[] =>
  childrenOf(node).flatMap((child) =>
    names.includes(nameOf(child)) ? [child] : within(child, ...names),
  );

/** What a reader sees of a cell, a component as so many letters. */
function seen(node: Readonly<HastNode>): string {
  if (node.type === 'text') return node.value;
  const children = childrenOf(node);
  if (node.type.startsWith('mdxJsx') && children.length === 0) return 'x'.repeat(componentLength);
  return children.map(seen).join('');
}

/**
 * Whether every cell of each row has at most two lines, unbroken words, in a window of 320 pixels.
 *
 * @param rows The words of each cell, the head's among them.
 */
export function fitsNarrow(rows: readonly (readonly string[])[]): boolean {
  const columns = rows[0]?.length ?? 0;
  const widths = Array.from({ length: columns }, (_, at) => {
    const cells = rows.map((row) => row[at] ?? '');
    const words = cells.flatMap((cell) => cell.split(/\s+/u));
    const longest = (texts: readonly string[]) => Math.max(...texts.map(({ length }) => length));
    return Math.max(longest(words), Math.ceil(longest(cells) / 2));
  });
  return widths.reduce((sum, width) => sum + width, (columns - 1) * gap) <= room;
}

function becomeCards(table: Readonly<HastNode>, ctx: HastVisitorContext): void {
  const rows = within(table, 'tr').map((row) => within(row, 'th', 'td'));
  if (fitsNarrow(rows.map((row) => row.map(seen)))) return;
  ctx.setProperty(table, 'className', ['cards']);
  const columns = (rows[0] ?? []).map((cell) => ctx.textContent(cell).trim());
  for (const row of rows.slice(1)) {
    row.forEach((cell, at) => {
      if (columns[at]) ctx.setProperty(cell, 'dataColumn', columns[at]);
    });
  }
  const parts = [...within(table, 'thead', 'tbody'), ...within(table, 'tr'), ...rows.flat()];
  for (const part of [table, ...parts]) ctx.setProperty(part, 'role', roles[nameOf(part)]);
  // A table cannot be asked how wide it may be, but what it stands in can.
  ctx.wrapNode(table, {
    type: 'element',
    tagName: 'div',
    properties: { className: ['cards-room'] },
    children: [],
  });
}

export const tables = defineHastPlugin({
  name: 'handbook-tables',
  element: { filter: ['table'], visit: becomeCards },
});
