import { expect, test } from 'vitest';
import { astroErrors } from './astro-errors.ts';

const page = '---\ntitle: T\n---\n\nimport X from "./none.astro";\n\n{nothing.here}\n';
const read = (file: string) => (file === 'docs/a/b.mdx' ? page : undefined);
const first = (output: string, code = 1) => astroErrors(code, output, '/r', read).lines;

test('the line that a component wrote is kept', () => {
  const output =
    '12:00:00 [ERROR] [build] Caught: SourceError: docs/a/b.mdx:4: <Nope>: no. Go.\n  Stack trace:\n    at x (/r/y.js:1:2)';
  expect(first(output)).toEqual(['docs/a/b.mdx:4: <Nope>: no. Go.']);
});

test('an import that leads nowhere is found in the page', () => {
  const output =
    "[UNRESOLVED_IMPORT] Could not resolve './none.astro' in docs/a/b.mdx\n\n  Location:\n    /r/docs/a/b.mdx:2:14";
  expect(first(output)).toEqual([
    'docs/a/b.mdx:5: imports "./none.astro", which does not exist. Correct the path.',
  ]);
});

test('a name in braces is found in the page', () => {
  const output =
    '[ERROR] [build] Caught error rendering /a/b/: ReferenceError: nothing is not defined\nnothing is not defined\n    at f (file:///r/dist.next/two.mjs:18:3)';
  expect(first(output)[0]).toMatch(
    /^docs\/a\/b\.mdx:7: ReferenceError: nothing is not defined\. /u,
  );
});

test('data that does not fit is named with its particulars', () => {
  const output =
    '[InvalidContentEntryDataError] changes → x data does not match collection schema.\n\n  date: Expected a date\n\n  Hint:\n    See https://docs.astro.build/ for more.\n  Location:\n    /r/src/data/changelog.yaml:0:0\n  Stack trace:\n    at f (/r/x.js:1:1)';
  expect(first(output)[0]).toMatch(
    /^src\/data\/changelog\.yaml: changes → x data does not match collection schema\. date: Expected a date\. Run /u,
  );
});

test('the parser’s own name and place go', () => {
  const output =
    '[ERROR] [vite] ✗ Build failed in 1.98s\n14:14: Could not parse esm: Expected } but found ; (mdxjs-rs:oxc)\n  Location:\n    /r/docs/a/b.mdx:14:14';
  expect(first(output)[0]).toMatch(
    /^docs\/a\/b\.mdx:14: Could not parse esm: Expected \} but found ;\. Run /u,
  );
});

test('without any clue the way to one is named', () => {
  expect(first('nothing')[0]).toMatch(/^astro build failed\. .*--verbose/u);
});

test('a good build has no errors, one that logs them has', () => {
  expect(first('all well', 0)).toEqual([]);
  expect(first('12:00:00 [ERROR] entry not found', 0)).toEqual(['[ERROR] entry not found']);
});
