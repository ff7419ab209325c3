/** Checks all sources of the book at once, so that an author sees every fault in one go. */
import { contents } from '../data/contents.ts';
import { type Book, buildBook, type Source } from './book.ts';
import { checkContents } from './contents/shape.ts';
import { checkData } from './data/all.ts';
import { sourceFiles } from './files/source-files.ts';
import type { Finding } from './finding.ts';
import { manuscriptOf } from './manuscript/manuscript.ts';
import { explainParseFault } from './manuscript/parse-fault.ts';
import { manuscripts, type ReadManuscript } from './manuscript/store.ts';
import { readLabFile } from './quoting/lab-file.ts';
import { readSources } from './read.ts';
import { rules } from './rules/index.ts';
import type { Labs, Rule } from './rules/rule.ts';

/** Files under labs/ that git tracks or would track. */
const labFiles = () => sourceFiles(['labs']).map((file) => file.replace(/^labs\//u, ''));

/** Behind an open brace the parser's time doubles with each further tag that opens: 30 take minutes. */
const manyOpen = /(?:<[A-Za-z][\w.]*>\s*){20}/u;

const parse: ReadManuscript = ({ text }) => manuscriptOf(text);

/** Pages that the parser refuses: a finding each, with the parser's line. */
export function parseFindings(sources: readonly Source[], read = parse): Finding[] {
  return sources.flatMap((source) => {
    const { file, text } = source;
    const runaway = manyOpen.exec(text);
    if (runaway !== null) {
      const line = text.slice(0, runaway.index).split('\n').length;
      return [{ file, line, message: 'MDX cannot be read: 20 tags open in a row. Close them.' }];
    }
    try {
      read(source);
      return [];
    } catch (error) {
      // The disk's fault and not the page's.
      if ((error as NodeJS.ErrnoException).syscall !== undefined) throw error;
      const message = (error as Error).message.split('\n')[0] ?? '';
      const line = Number(/(?:^|\D)(\d+):\d+/u.exec(message)?.[1] ?? 1);
      return [{ file, line, message: explainParseFault(message) }];
    }
  });
}

/** @returns Every finding of every rule, by file and line. */
export function checkBook(
  sources: readonly Source[],
  labs: Labs,
  apply: readonly Rule[] = rules,
  read = parse,
): Finding[] {
  const unreadable = parseFindings(sources, read);
  const readable = sources.filter(({ file }) => !unreadable.some((bad) => bad.file === file));
  // With drafts: their ids, links and quotations are checked like all others.
  const book: Book = buildBook(readable, contents, { read, drafts: 'shown' });
  const waits = waitingIn(book);
  const findings = [...unreadable, ...apply.flatMap((rule) => rule(book, labs))]
    .filter((finding) => !waits(finding))
    .filter(
      // A page that cannot be read is not also "missing".
      ({ file, message }) =>
        file !== 'src/data/contents.ts' || !unreadable.some((bad) => message.includes(bad.file)),
    );
  return inOrder(findings);
}

/** Findings about a draft, or its lab, that only finished text must answer. */
function waitingIn({ chapters }: Book): (finding: Finding) => boolean {
  const drafts = chapters.filter(({ draft }) => draft);
  const files = new Set(drafts.map(({ file }) => file));
  const labs = drafts.map(({ front }) => `labs/${front.data.lab}/`);
  return ({ file, mayWait }) =>
    mayWait === true && (files.has(file) || labs.some((folder) => file.startsWith(folder)));
}

const inOrder = (findings: readonly Finding[]) =>
  findings.toSorted((a, b) => a.file.localeCompare(b.file, 'en') || (a.line ?? 0) - (b.line ?? 0));

/**
 * Checks what lies in the working folder. Where a file of data cannot be read, the rules that compare
 * pages with it wait: each of their findings would be about a page that may be right.
 */
export function checkWorkingFolder(): Finding[] {
  const sources = readSources();
  const misshapen = checkContents(contents);
  // Files of data are named by the parts of the book.
  const unread = misshapen.length > 0 ? misshapen : checkData();
  if (unread.length > 0) return inOrder([...unread, ...parseFindings(sources, manuscripts.keep)]);
  return checkBook(sources, { files: labFiles(), read: readLabFile }, rules, manuscripts.keep);
}
