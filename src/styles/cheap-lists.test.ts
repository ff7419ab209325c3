import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withCheapLists } from './cheap-lists.ts';

const css = readFileSync('node_modules/@astrojs/starlight/dist/style/markdown.css', 'utf8');

test('Starlight’s costly selector is replaced, and only that', () => {
  const changed = withCheapLists(css);
  expect(changed).not.toContain(':has(~');
  expect(changed.match(/\{/gu)?.length).toBe(css.match(/\{/gu)?.length);
  expect(changed.length).toBeLessThan(css.length);
});

test('an upgrade that mends it is noticed', () => {
  expect(() => withCheapLists('a { color: red }')).toThrow('delete that file');
});
