/**
 * Which room may import from which. Rooms stand in order: none may name one that comes later, so
 * there is no circle. A room's own tests may import anything: nothing imports them.
 */
import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';

/** What a room may import from, besides itself, the rooms inside what it names, and packages. */
const rooms: readonly (readonly [room: string, mayUse: readonly string[]])[] = [
  ['package.json', []],
  ['labs', []],
  // The site, from what authors write to what readers open.
  ['src/data', []],
  ['src/schemas', ['src/data']],
  ['src/project', ['package.json']],
  // What the page's maker and the reader's browser must both know.
  ['src/book/questions/kinds.ts', []],
  ['src/book/words/nearest.ts', []],
  ['src/book/questions/markup.ts', ['src/book/questions/kinds.ts']],
  [
    'src/book',
    [
      'src/data',
      'src/schemas',
      'src/project',
      'src/book/questions/kinds.ts',
      'src/book/questions/markup.ts',
      'src/book/words/nearest.ts',
    ],
  ],
  ['src/markdown', ['src/book', 'src/project']],
  ['src/styles', []],
  [
    'src/widgets',
    ['src/book/questions/kinds.ts', 'src/book/questions/markup.ts', 'src/book/words/nearest.ts'],
  ],
  ['src/built', []],
  [
    'src/search',
    ['src/data', 'src/schemas', 'src/project', 'src/book', 'src/built', 'src/widgets'],
  ],
  ['src/security', ['src/built', 'src/project']],
  ['src/offline', ['src/project', 'src/widgets']],
  ['src/components', ['src/book', 'src/project', 'src/widgets']],
  ['src/reader', ['src/book', 'src/project', 'src/widgets']],
  [
    'src/site',
    [
      'src/data',
      'src/book',
      'src/project',
      'src/styles',
      'src/widgets',
      'src/search',
      'src/reader',
    ],
  ],
  [
    'src/appendix',
    ['src/data', 'src/book', 'src/project', 'src/widgets', 'src/components', 'src/site'],
  ],
  ['src/pages', ['src/data', 'src/book', 'src/project', 'src/search', 'src/site', 'src/appendix']],
  ['src', ['src/data', 'src/schemas', 'src/book']],
  ['docs', ['src/components', 'src/appendix', 'src/site', 'src/offline']],
  [
    'astro.config.mjs',
    [
      'src/data',
      'src/book',
      'src/project',
      'src/markdown',
      'src/styles',
      'src/built',
      'src/search',
      'src/security',
      'src/offline',
      'src/site',
    ],
  ],
  ['ec.config.mjs', ['src/styles', 'src/site']],
  // The tools over it.
  ['scripts/tools', []],
  ['scripts/check-links', []],
  ['scripts/check-links.config.ts', ['src/project', 'src/book', 'scripts/check-links']],
  [
    'scripts/print',
    ['package.json', 'src/data', 'src/project', 'src/book', 'src/offline', 'scripts/tools'],
  ],
  ['scripts/bench-search', ['src/book', 'src/search', 'scripts/tools']],
  ['scripts/run', ['src/project', 'src/book', 'scripts/tools']],
  ['scripts/locks', ['src/book', 'scripts/tools', 'scripts/run']],
  [
    'scripts/build',
    [
      'src/project',
      'src/book',
      'scripts/tools',
      'scripts/check-links',
      'scripts/check-links.config.ts',
    ],
  ],
];

/** Commands and checks of the whole, which may use every room; no room may use them. */
const whole = ['scripts', 'tests', 'bench'];

/** Imports as this project writes them, in TypeScript, Astro, MDX and CSS. */
const imports = [
  /^\s*(?:import|export)\s[^'"`;]*?from\s+['"]([^'"]+)['"]/gmu,
  /^\s*import\s+['"]([^'"]+)['"]/gmu,
  /\bimport\(\s*['"]([^'"]+)['"]/gu,
  /^\s*@import\s+(?:url\()?['"]([^'"]+)['"]/gmu,
];

/** Names by which pages call rooms, as tsconfig.json has them. */
const aliases = Object.entries(
  JSON.parse(readFileSync('tsconfig.json', 'utf8')).compilerOptions.paths as Record<
    string,
    [string]
  >,
).map(([name, [path]]) => [name.replace(/\*$/u, ''), path.replace(/\*$/u, '')] as const);

/** Path from the root behind an import; undefined for a package. */
function pathOf(file: string, name: string): string | undefined {
  if (name.startsWith('.')) return posix.join(posix.dirname(file), name);
  const alias = aliases.find(([start]) => name.startsWith(start));
  return alias && posix.join(alias[1], name.slice(alias[0].length));
}

/** The innermost room that holds a file. */
function roomOf(path: string): string {
  const names = [...rooms.map(([room]) => room), ...whole];
  const holding = names.filter((name) => path === name || path.startsWith(`${name}/`));
  const [room] = holding.toSorted((a, b) => b.length - a.length);
  if (room === undefined) throw new Error(`tests/directions.test.ts: no room holds ${path}`);
  return room;
}

/** One line for each import of a file that goes the wrong way. */
function wrongImports(file: string, text: string): string[] {
  const room = roomOf(file);
  const allowed = rooms.find(([name]) => name === room)?.[1];
  if (allowed === undefined) return [];
  return imports
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .flatMap(([, name = '']) => {
      const path = pathOf(file, name);
      if (path === undefined) return [];
      const other = roomOf(path);
      const mayUse = allowed.some((name) => other === name || other.startsWith(`${name}/`));
      if (other === room || mayUse) return [];
      return [`${file}: imports ${path}; ${room} may not use ${other}`];
    });
}

/** A room's own tests may import from anywhere: nothing imports them. */
const isTest = (file: string) => /\.test\.ts$|\/fixtures?[./]/u.test(file);

const sources = globSync(
  ['{src,scripts}/**/*.{ts,mjs,js,astro,css}', 'docs/**/*.{md,mdx}', '*.config.mjs'],
  { exclude: (name) => name === 'node_modules' },
).filter((file) => !isTest(file));

test('every import goes from right to left', () => {
  expect(sources.length).toBeGreaterThan(300);
  const wrong = sources.flatMap((file) => wrongImports(file, readFileSync(file, 'utf8')));
  expect(wrong).toEqual([]);
});

test('the order of rooms allows no circle', () => {
  rooms.forEach(([room, mayUse], index) => {
    const before = rooms.slice(0, index).map(([name]) => name);
    for (const name of mayUse) expect(before, `${room} uses ${name}`).toContain(name);
  });
});

test.each([
  ['src/data/contents.ts', "import type { Book } from '../book/book.ts';"],
  ['src/book/book.ts', "import { links } from '../markdown/links.ts';"],
  ['src/book/questions/questions.ts', "import {\n  a,\n  b,\n} from '../../site/faces.ts';"],
  ['src/markdown/math.ts', "export { x } from '../components/context.ts';"],
  ['src/widgets/quiz/order.ts', "import '../../book/read.ts';"],
  ['src/components/Quiz.astro', "---\nimport Home from '../site/Home.astro';\n---"],
  ['src/styles/index.css', "@import '../widgets/index.css';"],
  ['docs/appendix/faq.mdx', "import Sheets from '../../src/book/read.ts';"],
  ['docs/contributing/search.mdx', "import x from '../../bench/search/output.txt?raw';"],
  ['docs/start/roles.mdx', "import { x } from '@appendix/../widgets/quiz/order.ts';"],
  ['scripts/print/run.ts', "const { x } = await import('../run/command.ts');"],
  ['scripts/run/stages.ts', "import { x } from '../print/tools.ts';"],
  ['scripts/check-links/index.ts', "import { x } from '../../src/book/read.ts';"],
  ['src/site/Home.astro', "import { x } from '../../scripts/print.ts';"],
])('a wrong import in %s is told', (file, text) => {
  const [line] = wrongImports(file, text);
  expect(line).toMatch(new RegExp(`^${file}: imports \\S+; \\S+ may not use \\S+$`, 'u'));
});

test.each([
  ['src/book/book.ts', "import { x } from './labels.ts'; import y from 'yaml';"],
  ['docs/start/roles.mdx', "import { Cite } from '@components';"],
])('a right import in %s is let through', (file, text) => {
  expect(wrongImports(file, text)).toEqual([]);
});
