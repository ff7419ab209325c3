/** The small site can stand for the book: no page of the book shows what none of its pages shows. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesOf } from '../src/book/files/git.ts';
import { keptPages, smallSiteFiles } from './small-site.ts';

const isPage = (file: string) => /^docs\/.*\.mdx?$/u.test(file);
const read = (file: string) => readFileSync(file, 'utf8');

/** Components that pages use, by name, and the kinds of files that they import as text. */
function shownBy(pages: readonly string[]): string[] {
  const names = pages.flatMap((text) => {
    const authors = /^import \{([^}]*)\} from '@components';$/mu.exec(text)?.[1] ?? '';
    const others = [...text.matchAll(/^import (\w+) from '\S+\.astro';$/gmu)];
    const components = [...authors.split(','), ...others.map(([, name = '']) => name)];
    const texts = [...text.matchAll(/^import \w+ from '\S+(\.\w+\?raw)';$/gmu)];
    return [
      ...components.map((name) => name.trim()).filter((name) => text.includes(`<${name}`)),
      ...texts.map(([, kind = '']) => kind),
    ];
  });
  return [...new Set(names.filter(Boolean))].sort();
}

const book = shownBy(filesOf(['docs']).filter(isPage).map(read));
const files = Object.entries(smallSiteFiles());
const small = shownBy([
  ...[...keptPages].map(read),
  ...files.filter(([file]) => isPage(file)).map(([, text]) => text),
]);

test('the small site uses every component that a page of the book uses', () => {
  expect(book).toContain('Listing');
  expect(book).toContain('ToolRegister');
  expect(book.filter((name) => !small.includes(name))).toEqual([]);
});

test('the small site has every component that authors may write', () => {
  const authors = [...read('src/components/index.ts').matchAll(/default as (\w+)/gu)];
  expect(authors.length).toBeGreaterThan(10);
  expect(authors.map(([, name]) => name).filter((name) => !small.includes(name ?? ''))).toEqual([]);
});
