/** Words whose signs count, each on a page of its own beside pages that hold nearly the same. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLocal } from '../../scripts/bench-search/local.ts';
import { indexPages } from './indexing/index-pages.ts';
import { readPage } from './indexing/read-page.ts';
import type { Search } from './query.ts';

/** What a page holds, and what a reader types to find it. */
const held: readonly (readonly [string, ...string[]])[] = [
  ['336,776', '336,776', '336776', '336 776', '336\u{202F}776', "336'776"],
  ['27\u{2009}004', '27\u{2009}004', '27004', '27 004', '27,004'],
  ['1\u{202F}234\u{A0}567', '1,234,567', '1234567'],
  ['9,410.0 us', '9,410.0', '9,410', '9410'],
  ['2^53', '2^53'],
  ['α=0.05', 'α=0.05'],
  ['f(x)=y+1', 'f(x)=y+1'],
  ['336 apples and 776 pears', '336 apples'],
  ['$7,000', '$7,000', '$7000'],
  ['€7,000', '€7,000'],
  ['87%', '87%', '(87%)'],
  ['87 people', '87 people'],
  ['±0.3', '±0.3'],
  ['0.6934', '0.6934'],
  ['3.11', '3.11'],
  ['3.1', '3.1'],
  ['v1.2.3', 'v1.2.3', '1.2.3'],
  ['10–20', '10–20', '10-20'],
  ['12ms', '12ms', '12 ms'],
  ['5kB', '5kB', '5 kB'],
  ['20°C', '20°C'],
  ['35 µs', '35 µs', '35 μs'],
  ['C++', 'C++', 'c++'],
  ['C++17', 'C++17', 'c++17'],
  ['C++20', 'C++20', 'c++20'],
  ['C#', 'C#', 'c#'],
  ['C#12', 'C#12'],
  ['F#', 'F#'],
  ['.NET', '.NET', '.net'],
  ['g++', 'g++', 'g++ -O2'],
  ['pyproject.toml', 'pyproject.toml'],
  ['.gitlab-ci.yml', '.gitlab-ci.yml', 'gitlab-ci.yml'],
  ['setup.cfg', 'setup.cfg'],
  ['--no-cache', '--no-cache', 'no-cache'],
  ['-q', '-q'],
  ['模型部署', '模型部署', '模型', '部署', '署'],
  ['使用Docker部件', 'Docker', '部件'],
  ['日本語の文章', '日本語', '文章'],
  ['한국어를', '한국어', '한국어를'],
  ['café', 'café', 'cafe', 'CAFÉ'],
  ['Järvelin', 'Järvelin', 'jarvelin'],
  ['torch.no_grad', 'torch.no_grad', 'torch.no_grad()', 'no_grad'],
  ['predict_proba', 'predict_proba', 'predict proba'],
  ['getUserName', 'getUserName', 'getusername', 'UserName'],
  ['end-to-end', 'end-to-end', 'end to end'],
  ['real-time', 'real-time', 'realtime', 'real time'],
  ['HTTP 404', 'HTTP 404', '404'],
  ['HTTP 400', 'HTTP 400', '400'],
  ['p99', 'p99', 'P99'],
  ['p95', 'p95'],
  ['k8s', 'k8s', 'K8s'],
  ['i18n', 'i18n'],
  ['ＦＵＬＬ', 'full'],
  ['x²', 'x²', 'x2'],
];
const queries = held.flatMap(([text, ...typed]) => typed.map((query) => [query, text] as const));

/** A slug without digits, which would be found like any word. */
const letters = (index: number) =>
  [Math.floor(index / 10), index % 10].map((digit) => 'klmnopqrst'[digit]).join('');

let folder: string;
let search: Search;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'signs-test-'));
  const filler = 'What stands around it is of no matter, and goes on for a while. '.repeat(3);
  const pages = held.flatMap(([text], index) => {
    const html = `<main><h1>Page ${letters(index)}</h1><div class="sl-markdown-content"><p>${filler}</p><p>Here is ${text}, once.</p><p>${filler}</p></div></main>`;
    return readPage(`a/${letters(index)}`, html) ?? [];
  });
  await indexPages(join(folder, 'pagefind'), pages, {
    contents: [],
    fronts: new Map(),
    glossary: new Map(),
    tools: new Map(),
    topics: new Map(),
    concepts: [],
    planned: [],
  });
  ({ search } = openLocal(folder));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('what is spelled out in the index is marked where it stands', async () => {
  const [row] = await search.search('C++20');
  expect(row?.sections[0]?.excerpt).toContain('is <mark>C++20</mark>, once');
});

test.each(queries)('%s finds the page with %s first', async (query, text) => {
  const [row] = await search.search(query);
  const found = held.find((_, index) => row?.url === `/a/${letters(index)}/`);
  expect(found?.[0]).toBe(text);
});
