/** Adds a line to the reading order: the text of src/data/contents.ts with one slug more. */

/** Columns of a line, as the formatter has it. */
const width = 100;

/**
 * The slug behind the others of its part.
 *
 * @throws Error when the part's list is not where it is in every part.
 */
export function withChapter(text: string, part: string, slug: string): string {
  const start = text.search(
    new RegExp(`\\n *(?:id: '${part}',|\\.\\.\\.pillar\\('${part}'\\),)\\n`, 'u'),
  );
  const list = /\n( *)chapters: \[([^\]]*)\]/u.exec(text.slice(Math.max(start, 0)));
  if (start < 0 || list === null) {
    throw new Error(
      `src/data/contents.ts: the chapters of "${part}" cannot be found. Add '${slug}' to them by hand.`,
    );
  }
  const [whole, indent = '', inside = ''] = list;
  const slugs = [...inside.matchAll(/'([^']+)'/gu)].map(([, one]) => `'${one}'`);
  const all = [...slugs, `'${slug}'`];
  const line = `${indent}chapters: [${all.join(', ')}]`;
  const lines = [`${indent}chapters: [`, ...all.map((one) => `${indent}  ${one},`), `${indent}]`];
  // The comma behind it counts as well.
  const written = line.length < width ? line : lines.join('\n');
  const at = start + list.index;
  return `${text.slice(0, at)}\n${written}${text.slice(at + whole.length)}`;
}
