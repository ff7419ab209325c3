/** What a fault is, and the ways to put one into a file. */
import { rmSync, writeFileSync } from 'node:fs';

/** Changes the file at a path; its text before is given. */
export type Damage = (path: string, text: string) => void;

export interface Fault {
  /** `an MDX page: empty` */
  readonly name: string;
  readonly file: string;
  readonly damage: Damage;
  /** Every line that the build says. */
  readonly lines: readonly RegExp[];
  /** Whether a build of its own must find it: a process loads the file only once, or making pages shows it. */
  readonly needsCommand?: boolean;
}

/** Puts another text in the place of the file's. @throws Error when that is the same one. */
export const write =
  (change: (text: string) => string | Buffer): Damage =>
  (path, text) => {
    const after = change(text);
    if (after === text) throw new Error(`nothing to damage in ${path}`);
    writeFileSync(path, after);
  };
export const becomes = (text: string) => write(() => text);
export const replace = (from: string | RegExp, to: string) =>
  write((text) => text.replace(from, to));
export const append = (more: string) => write((text) => text + more);
/** Keeps the text up to and with the first match. */
export const cutAfter = (mark: string) =>
  write((text) => text.slice(0, text.indexOf(mark) + mark.length));
/** The file is not there. */
export const gone: Damage = (path) => rmSync(path);

/** A fault's name, what it does to the file, and each line that is said of it. */
export type Row = readonly [name: string, damage: Damage, ...lines: (string | RegExp)[]];

/** Faults of one file; a line given as text starts with the file's own name. */
export const faultsOf = (kind: string, file: string, rows: readonly Row[]): Fault[] =>
  rows.map(([name, damage, ...lines]) => ({
    name: `${kind}: ${name}`,
    file,
    damage,
    lines: lines.map((line) =>
      line instanceof RegExp ? line : new RegExp(`^${literally(file)}:${line}`, 'u'),
    ),
  }));

/** Text as a pattern that matches it. */
const literally = (text: string) => text.replace(/[.[\]]/gu, '\\$&');

/** A part may lack its file of data; the only one of a kind may not. @param name Below src/data/. */
export const missing = (name: string): Row[] => {
  if (name.startsWith('allowed-numbers/')) return [];
  const [kept = ''] = name.split('/');
  const line = `^src/data/${literally(kept)}: is missing\\. Take it back with: git checkout -- `;
  return [['missing', gone, new RegExp(line, 'u')]];
};

/** The same faults, each to be found by a build of its own. */
export const byCommand = (faults: readonly Fault[]): Fault[] =>
  faults.map((fault) => ({ ...fault, needsCommand: true }));

/** YAML that holds a letter many million times once its aliases are followed. */
export const aliasesThatGrow = `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghi'
  .split('')
  .map((name, index) => {
    const before = 'abcdefghi'[index];
    return `${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]\n`;
  })
  .join('')}`;
