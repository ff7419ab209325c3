/** The texts of src/data/, which tests replace by a few lines. */
import { readdirSync, readFileSync } from 'node:fs';
import { fromRoot } from '../files/root.ts';

export interface DataFolder {
  /** Names of the files in a folder of src/data/, in alphabetical order; none where there is no folder. */
  readonly list: (folder: string) => readonly string[];
  /** Text of a file, by its path in src/data/. @throws Error when it cannot be read. */
  readonly read: (path: string) => string;
}

export const onDisk: DataFolder = {
  list(folder) {
    try {
      // Files that begin with a dot are an editor's.
      return readdirSync(fromRoot(`src/data/${folder}`)).filter((name) => !name.startsWith('.'));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  },
  read: (path) => readFileSync(fromRoot(`src/data/${path}`), 'utf8'),
};
