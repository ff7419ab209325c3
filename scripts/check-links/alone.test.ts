/** The checker knows nothing of this book, so that it could be a package of its own. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const folder = import.meta.dirname;
const imports = /\b(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/gu;

test('no file of the checker imports one from outside its folder', () => {
  const outside = globSync('**/*.ts', { cwd: folder })
    .filter((file) => !file.startsWith('fixtures'))
    .flatMap((file) =>
      [...readFileSync(resolve(folder, file), 'utf8').matchAll(imports)]
        .map(([, path = '']) => relative(folder, resolve(folder, dirname(file), path)))
        .filter((path) => path.startsWith('..'))
        .map((path) => `${file}: ${path}`),
    );
  expect(outside).toEqual([]);
});
