/** Every file of a site, in one walk. */
import { readdirSync, realpathSync, statSync } from 'node:fs';
import { decodeBytes } from '../html/decode.ts';

/**
 * Names are kept as bytes, one a character, so that a URL finds a file if and only if their bytes
 * are the same: `é` written with one code point is not `é` written with two, on any file system.
 */
export interface Tree {
  /** Paths of files, relative to the site, in the order of their names. */
  readonly files: string[];
  readonly folders: Set<string>;
}

export function walkSite(siteDir: string): Tree {
  const files: string[] = [];
  const folders = new Set<string>();
  visit('', new Set());
  // The order of a folder is the file system's own; reports should not depend on it.
  files.sort();
  return { files, folders };

  /** @param above real paths of the folders around, to stop at a link that leads back up */
  function visit(folder: string, above: ReadonlySet<string>): void {
    const path = filePath(siteDir, folder);
    const entries = readdirSync(path, { withFileTypes: true, encoding: 'buffer' });
    for (const entry of entries) {
      const name = folder + entry.name.toString('latin1');
      let isFolder = entry.isDirectory();
      let around = above;
      if (entry.isSymbolicLink()) {
        const target = statSync(filePath(siteDir, name), { throwIfNoEntry: false });
        if (target === undefined) continue;
        isFolder = target.isDirectory();
        if (isFolder) {
          const real = realpathSync(filePath(siteDir, name));
          if (above.has(real) || `${realpathSync(path)}/`.startsWith(`${real}/`)) continue;
          around = new Set([...above, real]);
        }
      }
      if (isFolder) {
        folders.add(name);
        visit(`${name}/`, around);
      } else {
        files.push(name);
      }
    }
  }
}

/** Path of a file for the operating system; bytes that are not ASCII go as they are. */
export function filePath(siteDir: string, name: string): string | Buffer {
  if (decodeBytes(name) === name) return `${siteDir}/${name}`;
  return Buffer.concat([Buffer.from(`${siteDir}/`), Buffer.from(name, 'latin1')]);
}
