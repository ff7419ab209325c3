/** Checks all sources of the book at once, so that an author sees every fault in one go. */
import { execFileSync } from 'node:child_process';
import { contents } from '../data/contents.ts';
import { type Book, buildBook, type Source } from './book.ts';
import type { Finding } from './finding.ts';
import { readLabFile } from './lab-file.ts';
import { root } from './paths.ts';
import { readSources } from './read.ts';
import { rules } from './rules/index.ts';
import type { Labs, Rule } from './rules/rule.ts';
import { scanChapter } from './scan.ts';

/** Files under labs/ that git tracks or would track. */
function labFiles(): string[] {
  return execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--', 'labs'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
    .split('\n')
    .filter(Boolean)
    .map((file) => file.replace(/^labs\//u, ''));
}

/** Pages that the parser refuses: a finding each, with the parser's line. */
export function parseFindings(sources: readonly Source[]): Finding[] {
  return sources.flatMap(({ file, text }) => {
    try {
      scanChapter(text);
      return [];
    } catch (error) {
      const message = (error as Error).message.split('\n')[0] ?? '';
      const line = Number(/(?:^|\D)(\d+):\d+/u.exec(message)?.[1] ?? 1);
      return [{ file, line, message: `MDX cannot be read: ${message}` }];
    }
  });
}

/** @returns Every finding of every rule, by file and line. */
export function checkBook(
  sources: readonly Source[],
  labs: Labs,
  apply: readonly Rule[] = rules,
): Finding[] {
  const unreadable = parseFindings(sources);
  const readable = sources.filter(({ file }) => !unreadable.some((bad) => bad.file === file));
  const book: Book = buildBook(readable, contents);
  const findings = [...unreadable, ...apply.flatMap((rule) => rule(book, labs))].filter(
    // A page that cannot be read is not also "missing".
    ({ file, message }) =>
      file !== 'src/data/contents.ts' || !unreadable.some((bad) => message.includes(bad.file)),
  );
  return findings.sort(
    (a, b) => a.file.localeCompare(b.file, 'en') || (a.line ?? 0) - (b.line ?? 0),
  );
}

/** Checks what lies in the working folder. */
export function checkWorkingFolder(): Finding[] {
  return checkBook(readSources(), { files: labFiles(), read: readLabFile });
}
