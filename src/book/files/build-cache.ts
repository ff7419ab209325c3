/**
 * What one build has computed and the next need not: small files below .cache/, each named by a hash
 * of all that its content follows from. The folder may be deleted at any time, and builds may share it.
 */
import { createHash } from 'node:crypto';
import {
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fromRoot } from './root.ts';

const home = '.cache/build';
const day = 24 * 60 * 60 * 1000;

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

/** Every installed package with its version: what they make may differ after an update. */
let installed: string | undefined;

export class BuildCache {
  readonly #folder: string;
  readonly #foundation: string;

  /**
   * @param name Of the kind of things that it keeps. @param foundation What all of them follow from,
   * besides the packages that are installed.
   */
  constructor(name: string, foundation: string, folder = fromRoot(home)) {
    installed ??= sha256(readFileSync(fromRoot('package-lock.json')));
    this.#folder = join(folder, name);
    this.#foundation = sha256(`${installed}\0${foundation}`);
  }

  /** What was made of this question before, if anything was. */
  find(question: string): string | undefined {
    return read(this.#file(question));
  }

  /** What was made of this question before, or else what is made of it now. */
  recall(question: string, make: () => string): string {
    const file = this.#file(question);
    return read(file) ?? write(file, make());
  }

  /** The same for what takes time to make. */
  async recallLater(question: string, make: () => Promise<string>): Promise<string> {
    const file = this.#file(question);
    return read(file) ?? write(file, await make());
  }

  #file(question: string): string {
    return join(this.#folder, sha256(`${this.#foundation}\0${question}`));
  }
}

/** @returns undefined when there is no such file, or when it is not what was written. */
function read(file: string): string | undefined {
  try {
    const text = readFileSync(file, 'utf8');
    const end = text.indexOf('\n');
    const content = text.slice(end + 1);
    if (text.slice(0, end) !== sha256(content)) return undefined;
    if (Date.now() - statSync(file).mtimeMs > day) utimesSync(file, new Date(), new Date());
    return content;
  } catch (error) {
    // Never written, or another build has just dropped it.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Beside its place and then renamed into it: nobody ever reads a half. */
function write(file: string, content: string): string {
  const beside = `${file}.${process.pid}.part`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(beside, `${sha256(content)}\n${content}`);
  renameSync(beside, file);
  return content;
}

/** Drops what no build has had a use for in these days, and what was never finished. */
export function forgetOld(days = 30, folder = fromRoot(home)): void {
  for (const name of globSync('*/*', { cwd: folder })) {
    const file = join(folder, name);
    const { mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? {};
    if (mtimeMs !== undefined && Date.now() - mtimeMs > days * day) rmSync(file, { force: true });
  }
}
