/** The files that a build reads, and what makes one unfit to be read at all. */
import { isUtf8 } from 'node:buffer';
import { lstatSync, readFileSync, type Stats } from 'node:fs';
import type { Finding } from '../finding.ts';
import { filesOf } from './git.ts';
import { fromRoot } from './root.ts';

/** What the built site depends on; tests and lab environments are not among it. */
export const inputs = [
  'docs',
  'labs',
  'public',
  'src',
  'scripts',
  'LICENSES',
  'astro.config.mjs',
  'ec.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
] as const;

/** Ten times the largest file of the book, and a hundred times the largest page. */
export const largest = 4 * 1024 * 1024;

const binary =
  /\.(?:avif|bin|gif|gz|ico|jpe?g|npy|npz|onnx|parquet|pdf|png|ttf|webp|woff2?|zip)$/iu;

/** Marks that turn the direction of text: what a reviewer sees is then not what runs (CVE-2021-42574). */
const turning = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

const stat = (file: string): Stats | undefined =>
  lstatSync(fromRoot(file), { throwIfNoEntry: false });

/** Files that a build reads, those that git still lists and somebody has removed left out. */
export function sourceFiles(paths: readonly string[] = inputs): string[] {
  return filesOf(paths).filter((file) => stat(file) !== undefined);
}

/** What is wrong with these files as files: one finding for each that cannot be read as it is. */
export function checkFiles(files: readonly string[] = sourceFiles()): Finding[] {
  return files.flatMap((file) => {
    const stats = stat(file);
    if (stats === undefined) return [];
    const fault = faultOfKind(stats) ?? faultOfName(file) ?? faultOfText(file);
    return fault === undefined ? [] : [{ file, ...fault }];
  });
}

type Fault = Omit<Finding, 'file'>;

function faultOfKind(stats: Stats): Fault | undefined {
  if (stats.isSymbolicLink()) {
    return { message: 'is a symbolic link, which may lead anywhere. Put the file itself here.' };
  }
  if (!stats.isFile()) return { message: 'is no file. Take it out of the repository.' };
  if (stats.size > largest) {
    const [size, limit] = [stats.size, largest].map((bytes) => Math.round(bytes / 1024 / 1024));
    return {
      message: `has ${size} MB; a source file has at most ${limit}. Let the lab make or fetch it, and ignore it in .gitignore.`,
    };
  }
  return undefined;
}

function faultOfName(file: string): Fault | undefined {
  if (!turning.test(file)) return undefined;
  return { message: 'has a mark in its name that turns the direction of text. Rename the file.' };
}

function faultOfText(file: string): Fault | undefined {
  if (binary.test(file)) return undefined;
  const bytes = readFileSync(fromRoot(file));
  return bytes.length === 0 ? undefined : faultOfBytes(bytes);
}

/** What keeps bytes from being text as this book writes it: UTF-8, LF, no invisible marks. */
export function faultOfBytes(bytes: Buffer): Fault | undefined {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { line: 1, message: 'is UTF-16. Save the file as UTF-8.' };
  }
  if (!isUtf8(bytes)) {
    const line = lineWhere(bytes, (part) => !isUtf8(part));
    return { line, message: 'holds a byte that is not UTF-8. Save the file as UTF-8.' };
  }
  if (bytes.includes(0)) {
    const line = lineWhere(bytes, (part) => part.includes(0));
    return { line, message: 'holds a NUL byte, so it is no text. Write the file anew.' };
  }
  const text = bytes.toString('utf8');
  const at = (offset: number) => text.slice(0, offset).split('\n').length;
  if (text.startsWith('\u{FEFF}')) {
    return {
      line: 1,
      message: 'starts with a byte-order mark. Save the file as UTF-8 without one (no BOM).',
    };
  }
  const turn = turning.exec(text);
  if (turn !== null) {
    const code = turn[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return {
      line: at(turn.index),
      message: `holds U+${code}, which turns the direction of text unseen. Take it out, or write it as an escape.`,
    };
  }
  const carriage = text.indexOf('\r');
  if (carriage < 0) return undefined;
  return {
    line: at(carriage),
    message: 'ends a line with CR. Save the file with LF line ends.',
  };
}

function lineWhere(bytes: Buffer, isBad: (line: Buffer) => boolean): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, start);
    const stop = end < 0 ? bytes.length : end;
    if (isBad(bytes.subarray(start, stop))) return line;
    start = stop + 1;
  }
  return line;
}
