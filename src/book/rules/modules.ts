/** A paragraph that begins with "import" or "export" is a program to MDX, and has to be one. */
import type { Chapter } from '../book.ts';
import type { Finding } from '../finding.ts';
import { lineOf, nodesIn } from '../manuscript/walk.ts';
import type { Rule } from './rule.ts';

const statement =
  /^[ \t]*import\s+(?:(?<clause>[\w$*{][^'";]*?)\s+from\s+)?(?<quote>['"])(?<from>[^'"\n]+)\k<quote>[ \t]*;?[ \t]*(?:\n|$)/u;
const exported = /^[ \t]*export\s+(?:const|let|var|function|async|class|default|[{*])/u;

export interface Modules {
  /** Names that the page may use. */
  readonly names: ReadonlySet<string>;
  readonly imports: readonly {
    readonly from: string;
    readonly line: number;
    /** As the other file calls them. */
    readonly wanted: readonly string[];
  }[];
  /** Where something begins that is no such statement. */
  readonly strange: readonly { readonly line: number; readonly text: string }[];
}

export function modulesOf({ manuscript }: Pick<Chapter, 'manuscript'>): Modules {
  const names = new Set<string>();
  const imports: { from: string; line: number; wanted: string[] }[] = [];
  const strange: { line: number; text: string }[] = [];
  for (const { node } of nodesIn(manuscript.tree)) {
    if (node.type !== 'mdxjsEsm') continue;
    let line = lineOf(node);
    for (let rest = node.value; rest.trim() !== ''; ) {
      const skipped = /^(?:[ \t]*(?:\/\/[^\n]*)?\n|[ \t]*\/\*[\s\S]*?\*\/[ \t]*\n?)/u.exec(
        rest,
      )?.[0];
      const found = skipped === undefined ? statement.exec(rest) : null;
      if (skipped === undefined && found === null) {
        if (exported.test(rest)) {
          const name = /(?:const|let|var|function\*?|class)\s+([\w$]+)/u.exec(rest)?.[1];
          if (name !== undefined) names.add(name);
        } else strange.push({ line, text: rest.trim().split('\n')[0] ?? '' });
        break;
      }
      const { clause = '', from = '' } = found?.groups ?? {};
      if (found !== null) {
        const wanted = namesIn(clause, names);
        imports.push({ from, line, wanted });
      }
      const taken = skipped ?? found?.[0] ?? rest;
      line += taken.split('\n').length - 1;
      rest = rest.slice(taken.length);
    }
  }
  return { names, imports, strange };
}

/** Adds the names that a clause brings, `A, { b as c }`. @returns Those asked for in braces. */
function namesIn(clause: string, names: Set<string>): string[] {
  const [, braced = ''] = /\{([^}]*)\}/u.exec(clause) ?? [];
  const wanted: string[] = [];
  for (const part of braced.split(',')) {
    const [name = '', alias] = part.trim().split(/\s+as\s+/u);
    if (name === '') continue;
    wanted.push(name);
    names.add(alias ?? name);
  }
  for (const part of clause.replace(/\{[^}]*\}/u, '').split(',')) {
    const name = part.trim().replace(/^\*\s+as\s+/u, '');
    if (name !== '') names.add(name);
  }
  return wanted;
}

export const modules: Rule = ({ chapters }) =>
  chapters.flatMap((chapter): Finding[] =>
    modulesOf(chapter).strange.map(({ line, text }) => {
      const [word = ''] = text.split(/\s/u);
      const message =
        word === 'import' || word === 'export'
          ? `a paragraph that begins with "${word}" is a program to MDX, and this is none. Put another word first, or write \`${word}\` as code.`
          : 'text that follows an import without a blank line is a program to MDX, and this is none. Put a blank line before it.';
      return { file: chapter.file, line, message };
    }),
  );
