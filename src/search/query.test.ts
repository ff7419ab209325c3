/** The whole search over a small index, written by Pagefind as the build writes it. */
import { createHash } from 'node:crypto';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLocal } from '../../scripts/bench-search/local.ts';
import { indexPages } from './indexing/index-pages.ts';
import { readPage } from './indexing/read-page.ts';
import type { Sources } from './indexing/sources.ts';
import type { Search } from './query.ts';

const filler = 'The text goes on for a while so that the section is long enough to stand alone. ';
const html = (title: string, ...sections: [string, string][]) =>
  `<main><h1>${title}</h1><div class="sl-markdown-content"><p>About ${title}.</p>${sections
    .map(([heading, text]) => {
      const id = heading.toLowerCase().replaceAll(' ', '-');
      return `<h2 id="${id}">${heading}</h2><p>${text} ${filler}</p>`;
    })
    .join('')}</div></main>`;

const built = [
  {
    slug: 'deployment/containers',
    text: html(
      'Containers',
      ['Image layers', 'An image is layers plus JSON. Docker builds it. A colour palette.'],
      ['Size and cache', 'Order layers by change. The image registry keeps digests.'],
    ),
  },
  {
    slug: 'deployment/monitoring',
    text: html(
      'Monitoring',
      ['Alerts and SLOs', 'Service level objectives and an SLO for latency. Docker metrics.'],
      ['When it breaks', 'IndexError: list index out of range means the window is empty.'],
    ),
  },
  {
    slug: 'deployment/model-apis',
    text: html(
      'APIs for models',
      ['Slow answers', 'A slow endpoint is slow because serialization is slow, slow, slow.'],
      ['Evaluation mode', 'Call torch.no_grad() around prediction; a C++ server needs none.'],
    ),
  },
  { slug: 'appendix/glossary', text: html('Glossary') },
  { slug: 'appendix/tools', text: html('Tools') },
];

const sources: Sources = {
  contents: [
    {
      id: 'deployment',
      title: 'Deployment',
      kind: 'pillar',
      summary: '',
      chapters: ['deployment/containers', 'deployment/monitoring', 'deployment/model-apis'],
    },
    { id: 'appendix', title: 'Appendix', kind: 'appendix', summary: '', chapters: [] },
  ],
  fronts: new Map([
    ['deployment/containers', { level: 'foundation', keywords: ['packaging'] }],
    [
      'deployment/monitoring',
      { level: 'advanced', questions: { 'who wakes up at night?': 'alerts-and-slos' } },
    ],
  ]),
  glossary: new Map([
    [
      'slo',
      {
        term: 'SLO',
        definition: 'A promise about a service.',
        aliases: ['service level objective'],
      },
    ],
  ]),
  tools: new Map([
    [
      'litert',
      {
        name: 'LiteRT',
        formerly: ['TensorFlow Lite'],
        does: 'Runs models on devices',
        finding: 'Renamed.',
      },
    ],
  ]),
  topics: new Map(),
  concepts: [
    { said: ['make it smaller'], means: ['size'], at: ['deployment/containers', 'not/yet'] },
    { said: ['run many copies'], means: ['pods'], at: ['not/yet'] },
  ],
  planned: [
    {
      id: 'not/yet',
      title: 'Kubernetes',
      words: ['kubectl', 'pod', 'horizontal scaling'],
      near: ['deployment/containers', 'deployment/monitoring'],
    },
  ],
};

let folder: string;
let search: Search;
const index = async (to: string) => {
  const pages = built.flatMap(({ slug, text }) => readPage(slug, text) ?? []);
  await indexPages(join(to, 'pagefind'), pages, sources);
};
const first = async (query: string) => (await search.search(query))[0];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'search-test-'));
  await index(folder);
  ({ search } = openLocal(folder, '/handbook/'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('rows are pages with sections, under the base path', async () => {
  expect(await first('image layers')).toMatchObject({
    url: '/handbook/deployment/containers/',
    title: 'Containers',
    pillar: 'Deployment',
    level: 'foundation',
    sections: [{ title: 'Image layers', url: '/handbook/deployment/containers/#image-layers' }],
  });
  expect((await first('image layers'))?.sections[0]?.excerpt).toContain('<mark>image</mark>');
});

test('search and ask give the same rows', async () => {
  expect(await search.search('docker')).toEqual((await search.ask('docker')).rows);
});

test('a whole word goes before longer words that start with it', async () => {
  expect((await first('slo'))?.title).toBe('Monitoring');
});

test('a question finds what holds most of it; no word empties the result', async () => {
  expect((await first('how do I keep zebras in the image registry?'))?.title).toBe('Containers');
});

test.each([
  ['colour', 'Containers'],
  ['color', 'Containers'],
  ['serialisation', 'APIs for models'],
])('%s is found however it is spelled', async (query, title) => {
  expect((await first(query))?.title).toBe(title);
});

test('code is found whole and in parts, and a name by its signs', async () => {
  for (const query of ['torch.no_grad()', 'no_grad', 'torch', 'C++']) {
    expect((await first(query))?.sections[0]?.title).toBe('Evaluation mode');
  }
});

test('a quoted phrase is exact', async () => {
  expect(await search.search('"layers plus JSON"')).toHaveLength(1);
  expect(await search.search('"JSON plus layers"')).toHaveLength(0);
});

describe('spelling', () => {
  test('a misspelled word is corrected, and the reader is told', async () => {
    const results = await search.ask('monitorng');
    expect(results.corrections).toEqual([{ from: 'monitorng', to: 'monitoring' }]);
    expect(results.rows[0]?.title).toBe('Monitoring');
  });
  test('there is a way back', async () => {
    const { rows, corrections } = await search.ask('monitorng', { correct: false });
    expect([rows, corrections]).toEqual([[], []]);
  });
  test('a word that is still being typed is not corrected', async () => {
    const results = await search.ask('seriali');
    expect(results.corrections).toEqual([]);
    expect(results.rows[0]?.title).toBe('APIs for models');
  });
  test('a result does not depend on what was asked before', async () => {
    const fresh = await openLocal(folder, '/handbook/').search.search('monitorng dokcer');
    await search.search('moni');
    await search.search('docker monitoring');
    expect(await search.search('monitorng dokcer')).toEqual(fresh);
  });
});

describe('words of readers', () => {
  test.each([
    ['packaging', 'Containers'],
    ['who wakes up at night', 'Monitoring'],
    ['make it smaller', 'Containers'],
  ])('%s, which no text holds, finds %s', async (query, title) => {
    expect((await first(query))?.title).toBe(title);
  });
});

test('a declared question shows the section that answers it, heading and text', async () => {
  const row = await first('Who wakes up, at night');
  expect(row?.sections[0]).toMatchObject({
    title: 'Alerts and SLOs',
    url: '/handbook/deployment/monitoring/#alerts-and-slos',
  });
  expect(row?.sections[0]?.excerpt).toMatch(/^Service level objectives/u);
});

test.each([
  ['what is an SLO?', { kind: 'glossary', name: 'SLO', url: '/handbook/appendix/glossary/#slo' }],
  ['service level objective', { kind: 'glossary', name: 'SLO' }],
  ['tensorflow lite', { kind: 'tool', name: 'LiteRT', text: 'Runs models on devices. Renamed.' }],
])('%s is answered directly', async (query, answer) => {
  expect((await search.ask(query)).answers).toMatchObject([answer]);
});

test('a word of a longer question is not taken for its answer', async () => {
  expect((await search.ask('SLO for latency')).answers).toEqual([]);
});

test('filters keep a pillar, a level, a kind', async () => {
  const titles = async (filters: object) =>
    (await search.search('docker index list', filters)).map(({ title }) => title);
  expect(await titles({ level: 'advanced' })).toEqual(['Monitoring']);
  expect(await titles({ kind: 'error' })).toEqual(['Monitoring']);
  expect(await titles({ pillar: 'Appendix' })).toEqual([]);
  expect(await search.facets()).toEqual({
    pillars: ['Deployment', 'Appendix'],
    levels: ['foundation', 'advanced'],
    kinds: ['chapter', 'error', 'glossary', 'tool'],
  });
});

test.each([
  ['docker', 2, 2],
  ['docker image', 2, 1],
  ['docker zebra', 2, 0],
  ['serialization registry', 2, 0],
  ['dokcer image', 2, 1],
])(
  'of the pages found for %s it is known how many hold every word',
  async (query, total, complete) => {
    expect(await search.ask(query)).toMatchObject({ total, complete });
  },
);

test('nothing found offers the nearest pages', async () => {
  const { rows, nearest } = await search.ask('monitoroscopical');
  expect(rows).toEqual([]);
  expect(nearest[0]).toEqual({ title: 'Monitoring', url: '/handbook/deployment/monitoring/' });
});

describe('a chapter that is not written', () => {
  const gap = async (query: string) => (await search.ask(query)).gap;
  test.each([
    'kubernetes',
    'how do I use Kubernetes?',
    'kubernets',
    'kubectl',
    'kubectl apply',
    'pods',
    'run many copies',
  ])('%s is admitted, with pages to read meanwhile', async (query) => {
    expect(await gap(query)).toEqual({
      title: 'Kubernetes',
      near: [
        { title: 'Containers', url: '/handbook/deployment/containers/' },
        { title: 'Monitoring', url: '/handbook/deployment/monitoring/' },
      ],
    });
  });
  test.each(['docker', 'image layers', 'make it smaller', 'apply no_grad', 'zebra'])(
    '%s is not about it',
    async (query) => expect(await gap(query)).toBeUndefined(),
  );
  test('is no result', async () => {
    expect((await search.ask('kubectl')).rows).toEqual([]);
  });
});

describe('hostile queries do no harm', () => {
  test.each([
    '',
    '   ',
    '"',
    '""""',
    '<img src=x onerror=alert(1)>',
    'x'.repeat(10_000),
    'model '.repeat(2_000),
    '😀 👩‍💻',
    'the of and is',
    '\u0000\uFFFF\u202E',
    '../../etc/passwd',
    '__proto__ constructor toString',
    '((((((((((a*)*)*)*)*)*',
  ])('%j', async (query) => {
    const began = process.cpuUsage();
    const { rows } = await search.ask(query);
    // Of this process alone: the machine may be busy.
    expect(process.cpuUsage(began).user).toBeLessThan(2_000_000);
    for (const { sections } of rows) {
      for (const { excerpt } of sections) expect(excerpt).not.toMatch(/<(?!\/?mark>)/u);
    }
  });
  test('whatever is typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 80 }), async (query) => {
        expect(Array.isArray(await search.search(query))).toBe(true);
      }),
      { numRuns: 80 },
    );
  });
});

test('a failed load is tried again', async () => {
  const { create } = await import('./query.ts');
  let calls = 0;
  const broken = create({
    base: '/',
    bundle: '/pagefind/',
    fetch: () => {
      calls += 1;
      return Promise.reject(new Error('offline'));
    },
    importPagefind: () => Promise.resolve({}),
  });
  await expect(broken.search('docker')).rejects.toThrow('offline');
  await expect(broken.search('docker')).rejects.toThrow('offline');
  expect(calls).toBe(2);
});

test('the index is the same from the same pages', async () => {
  const again = mkdtempSync(join(tmpdir(), 'search-test-'));
  await index(again);
  const sums = (root: string) =>
    globSync('pagefind/**/*.*', { cwd: root })
      .sort()
      .map((file) => [
        file,
        createHash('sha256')
          .update(readFileSync(join(root, file)))
          .digest('hex'),
      ]);
  expect(sums(again)).toEqual(sums(folder));
  rmSync(again, { recursive: true, force: true });
});
