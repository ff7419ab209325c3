import { expect, test } from 'vitest';
import { explain } from './explain.ts';

const failing = (message: string, stack: string) => Object.assign(new Error(message), { stack });

test('an author’s own line stays as it is', () => {
  expect(explain(new Error('docs/a.mdx:3: no such thing. Correct it.'), '/r')).toBe(
    'docs/a.mdx:3: no such thing. Correct it.',
  );
});

test('another error gets the project’s own line, not that of a package', () => {
  const stack =
    'TypeError: x is not iterable\n    at f (/r/node_modules/p/a.js:1:2)\n    at g (file:///r/src/data/contents.ts:12:3)';
  expect(explain(failing('x is not iterable', stack), '/r')).toMatch(
    /^src\/data\/contents\.ts:12: x is not iterable\. Correct it, or run .*--verbose/u,
  );
});

test('a file that cannot be loaded is named by its first line', () => {
  const stack =
    'file:///r/src/data/contents.ts:7\nconst = 3;\n      ^\n\nSyntaxError: Unexpected token';
  expect(explain(failing('Unexpected token', stack), '/r')).toMatch(
    /^src\/data\/contents\.ts:7: Unexpected token\./u,
  );
});

test('a file that is missing, or empty, is the one to mend', () => {
  const missing = "Cannot find module '/r/src/data/contents.ts' imported from /r/src/book/check.ts";
  expect(explain(failing(missing, ''), '/r')).toBe(
    'src/data/contents.ts: is missing, and src/book/check.ts needs it. Take it back with: git checkout -- src/data/contents.ts',
  );
  const empty =
    "The requested module '../data/contents.ts' does not provide an export named 'contents'";
  expect(explain(failing(empty, 'file:///r/src/book/read.ts:3\nimport …'), '/r')).toMatch(
    /^src\/data\/contents\.ts: does not export "contents", which src\/book\/read\.ts imports\. /u,
  );
});

test('one line is left of many, and of what is no error', () => {
  expect(explain(failing('first\nsecond', ''), '/r')).toMatch(/^first\. [^\n]*$/u);
  expect(explain('gone', '/r')).toMatch(/^gone\. /u);
});
