/**
 * Which files hold a kind of data: one for the whole book, or one for each part of it, so that a
 * chapter adds to the file of its own part and to no other.
 */
import type { Part } from '../../data/part.ts';
import type { Place } from '../contents/places.ts';
import type { Finding } from '../finding.ts';
import { nearest } from '../words/nearest.ts';
import type { DataFolder } from './folder.ts';
import { type Placed, type Reading, together } from './reading.ts';

/** Reads one file's text. @param file Path from the root, for findings. */
export type FileReader<T> = (file: string, text: string) => Reading<T>;

const checkout = (file: string) => `Take it back with: git checkout -- ${file}`;

/** @param path Path in src/data/: `topics.yaml`. */
export function readOneFile<T extends Placed>(
  path: string,
  read: FileReader<T>,
  folder: DataFolder,
): Reading<T> {
  return together([readFile(path, read, folder)]);
}

/** A kind whose files are named by parts of the book. */
export interface ByPart {
  /** Folder in src/data/: `glossary`. */
  readonly folder: string;
  /** Of its files, with the dot. */
  readonly extension: string;
  /** Whether a book without a single file has lost them. */
  readonly needed: boolean;
}

export function readByPart<T extends Placed>(
  { folder: name, extension, needed }: ByPart,
  read: FileReader<T>,
  folder: DataFolder,
  contents: readonly Part[],
): Reading<T> {
  const ids = contents.map(({ id }) => id);
  const names = folder.list(name);
  if (needed && names.length === 0) {
    const file = `src/data/${name}`;
    return { entries: [], findings: [{ file, message: `is missing. ${checkout(file)}` }] };
  }
  const strange = names
    .filter((file) => !ids.some((id) => file === `${id}${extension}`))
    .map((file) => strangeName(`src/data/${name}/${file}`, ids, extension));
  const readings = ids
    .map((id) => `${id}${extension}`)
    .filter((file) => names.includes(file))
    .map((file) => readFile(`${name}/${file}`, read, folder));
  const { entries, findings } = together(readings);
  return { entries, findings: [...strange, ...findings] };
}

function strangeName(file: string, ids: readonly string[], extension: string): Finding {
  const name = file.split('/').at(-1) ?? '';
  const id = name.replace(/\.[^.]*$/u, '');
  if (ids.includes(id)) {
    return {
      file,
      message: `a file of this folder is named after a part and ends in ${extension}. Rename it to ${id}${extension}.`,
    };
  }
  const near = nearest(id, ids);
  const remedy =
    near === undefined
      ? `Name it after one of ${ids.join(', ')}`
      : `Did you mean "${near}${extension}"?`;
  return {
    file,
    message: `"${id}" is no part of src/data/contents.ts. ${remedy}${near === undefined ? '.' : ''}`,
  };
}

function readFile<T>(path: string, read: FileReader<T>, folder: DataFolder): Reading<T> {
  const file = `src/data/${path}`;
  let text: string;
  try {
    text = folder.read(path);
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const [why] = (error as Error).message.split('\n');
    const message = missing ? 'is missing' : `cannot be read: ${why}`;
    return { entries: [], findings: [{ file, message: `${message}. ${checkout(file)}` }] };
  }
  return read(file, text);
}

/** The file that a page adds to: `src/data/glossary/cloud.yaml`; the folder for a page that no part lists. */
export function fileOf({ folder, extension }: ByPart, place: Place | undefined): string {
  return `src/data/${folder}${place === undefined ? '' : `/${place.part.id}${extension}`}`;
}
