import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { savedFiles } from './files.ts';
import { renewWorker } from './write.ts';

const folder = mkdtempSync(join(tmpdir(), 'handbook-offline-'));
afterAll(() => rmSync(folder, { recursive: true }));

function put(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

test('a copy holds pages by their folders, files by their names, and nothing for paper', () => {
  put('index.html', 'home');
  put('a/one/index.html', 'one');
  put('404.html', 'none');
  put('_astro/page.1a.js', 'x');
  put('pagefind/index/en_1.pf_index', 'x');
  put('pagefind/pagefind.js', 'x');
  put('print/a/one.a4.pdf', 'x');
  put('print/index.json', 'x');
  put('cards/a/one.png', 'x');
  put('a/one.md', 'x');
  put('sw.js', 'x');
  const files = savedFiles(folder);
  expect(files.map(({ url }) => url)).toEqual([
    '404.html',
    '_astro/page.1a.js',
    'a/one/',
    './',
    'pagefind/index/en_1.pf_index',
    'pagefind/pagefind.js',
  ]);
  expect(files.filter(({ revision }) => revision === null).map(({ url }) => url)).toEqual([
    '_astro/page.1a.js',
    'pagefind/index/en_1.pf_index',
  ]);
});

test('a changed page has another revision in a worker that stays the same', () => {
  put('sw.js', 'self.bookFiles=[];\nrun();\nrun();');
  const size = renewWorker(folder);
  expect(size).toEqual({ files: 6, bytes: 14 });
  const [first = '', ...rest] = worker().split('\n');
  expect(rest).toEqual(['run();', 'run();']);
  put('a/one/index.html', 'two');
  renewWorker(folder);
  expect(worker()).not.toContain(first);
});

function worker(): string {
  return readFileSync(join(folder, 'sw.js'), 'utf8');
}
