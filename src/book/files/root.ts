/** Where things lie. Pages are built from bundled code, so paths start at the working folder. */
import { createRequire } from 'node:module';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root: every command of the project runs there. */
export const root = process.cwd();

/** Absolute path of a path given from the root. */
export const fromRoot = (path: string): string => resolve(root, path);

/** Path from the root of the file that a URL names, with forward slashes. */
export const pathOf = (url: URL): string =>
  relative(root, fileURLToPath(url)).split('\\').join('/');

/** A file of an installed package, wherever the package manager has put it. */
export const fromPackage = (path: string): string =>
  createRequire(fromRoot('package.json')).resolve(path);
