import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { printSheet } from './sheets.ts';

/** What the site's own pages alone link, and what only imports. */
const others = /\/(?:paper|index)\.css$/u;

test('a sheet takes every file of print rules, each whole and once', () => {
  const sheet = printSheet();
  const files = globSync('src/styles/print/*.css').filter((file) => !others.test(file));
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    expect(sheet.split(readFileSync(file, 'utf8')).length - 1, file).toBe(1);
  }
  expect(sheet).not.toContain('@import');
});
