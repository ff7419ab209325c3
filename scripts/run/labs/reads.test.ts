import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sourceFiles } from '../../../src/book/files/source-files.ts';
import { labOf, listLabs } from '../../../src/book/labs/lab.ts';
import { undeclaredReads } from './reads.ts';

test('every lab says which others it reads', () => {
  const read = (file: string) => readFileSync(file, 'utf8');
  expect(undeclaredReads(listLabs(), { files: sourceFiles(['labs']), read })).toEqual([]);
});

test.each([
  ['LABS / "a" / "one"', 1],
  ['open("../../a/one/outputs/x.txt")', 1],
  ['"a" / "one-more"', 0],
  ['"one"', 0],
])('%s: %i undeclared', (text, count) => {
  const labs = ['labs/a/one', 'labs/b/two'].map((folder) => labOf(`${folder}/pyproject.toml`, ''));
  const found = undeclaredReads(labs, { files: ['labs/b/two/two.py'], read: () => text });
  expect(found).toHaveLength(count);
  if (count > 0) expect(found[0]).toContain('labs/b/two/two.py: names a/one. Add it to');
});
