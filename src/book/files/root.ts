/** Where things lie. Pages are built from bundled code, so paths start at the working folder. */
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

/** The repository's root: every command of the project runs there. */
export const root = process.cwd();

/** Absolute path of a path given from the root. */
export const fromRoot = (path: string): string => resolve(root, path);

/** A file of an installed package, wherever the package manager has put it. */
export const fromPackage = (path: string): string =>
  createRequire(fromRoot('package.json')).resolve(path);
