import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isShown, outputOf, shownOn } from './shown.ts';

let dist = '';
beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'handbook-shown-'));
  mkdirSync(join(dist, 'a/one'), { recursive: true });
});
afterEach(() => rmSync(dist, { recursive: true }));

const page = (body: string) => writeFileSync(join(dist, 'a/one/index.html'), body);
const block = `<details class="run-it"><a href="/below/labs/a/one.zip" download>one.zip</a>
<pre data-way="uv"><code>unzip one.zip
uv run python "one.py"</code></pre></details>`;
const output = `<figure class="output"><pre><kbd>$ python "one.py"</kbd>
<samp>1 &lt; 2

$ python two.py
2</samp></pre></figure>`;

test('the zip, the ways and the outputs are those of the page', () => {
  page(block + output);
  const shown = shownOn(dist, 'a/one', '/below/');
  expect(shown.zip).toBe(join(dist, 'labs/a/one.zip'));
  expect(shown.ways).toEqual({ uv: ['unzip one.zip', 'uv run python "one.py"'] });
  expect(outputOf(shown, 'python "one.py"')).toBe('1 < 2\n\n');
  expect(() => outputOf(shown, 'python three.py')).toThrow('no output of the page is of');
});

test('a page that is not built, or leads to no zip, is told', () => {
  expect(() => shownOn(dist, 'a/two', '/')).toThrow('Run npm run build first.');
  page(output);
  expect(() => shownOn(dist, 'a/one', '/')).toThrow('no zip of its lab is linked.');
});

test.each([
  ['a\nb', 'a\nb\n', true],
  ['a\nb', 'a \nb\n\n', true],
  ['a\n…\nd', 'a\nb\nc\nd\n', true],
  ['…\nd', 'a\nd\n', true],
  ['a (1+1)', 'a (1+1)\n', true],
  ['a\nb', 'a\n', false],
  ['a\nb', 'a\nb\nc\n', false],
  ['a\n…\nd', 'a\nb\n', false],
  ['a.', 'ab\n', false],
  ['4 passed in Ns', '4 passed in 0.96s\n', true],
  ['4 passed in Ns', '5 passed in 0.96s\n', false],
  ['after N ms', 'after soon\n', false],
])('shown %j, printed %j: %s', (shown, printed, same) => {
  expect(isShown(shown, printed)).toBe(same);
});
