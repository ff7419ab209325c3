import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mdxToMdast } from 'satteri';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { withoutFrontMatter } from './front-matter.ts';
import { manuscriptOf } from './manuscript.ts';
import { ManuscriptStore } from './store.ts';

vi.mock('satteri', async (importOriginal) => {
  const satteri = await importOriginal<typeof import('satteri')>();
  return { ...satteri, mdxToMdast: vi.fn(satteri.mdxToMdast) };
});

const page = {
  file: 'docs/a.mdx',
  text: '---\ntitle: A\n---\n\n## One\n\n<Listing file="a.py" />\n\nSee [b](b.mdx) and *more*, $5.\n',
};
const edited = { ...page, text: `${page.text}\nMore.\n` };
const blanked = withoutFrontMatter(page.text);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'manuscripts-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  vi.mocked(mdxToMdast).mockClear();
});

/** A store as another process has it. */
const another = () => new ManuscriptStore(folder);
const parses = () => vi.mocked(mdxToMdast).mock.calls.length;

test('a process parses a page once, for those who have its front matter and those who have not', () => {
  const store = another();
  const first = store.read(page);
  expect(store.read({ ...page })).toBe(first);
  expect(store.readBody(page.file, blanked).scan).toBe(first.scan);
  expect(parses()).toBe(1);
});

test('an edit shows at once', () => {
  const store = another();
  store.keep(page);
  expect(store.read(edited).scan.paragraphs.at(-1)?.text).toBe('More.');
  expect(store.readBody(page.file, blanked).scan.paragraphs.at(-1)?.text).not.toBe('More.');
  const retitled = { ...page, text: page.text.replace('title: A', 'title: B') };
  expect(store.read(retitled).front.data).toEqual({ title: 'B' });
});

test('what is kept is read by other processes, and is what parsing gives', () => {
  another().keep(page);
  expect(parses()).toBe(1);
  const { front, scan, tree } = another().read(page);
  expect(another().readBody(page.file, blanked).scan).toEqual(scan);
  expect(another().keep(page).tree).toEqual(tree);
  expect(parses()).toBe(1);
  const made = manuscriptOf(page.text);
  expect({ scan, tree }).toEqual({ scan: made.scan, tree: made.tree });
  expect(front.data).toEqual(made.front.data);
});

test('a tree that somebody has removed is made again', () => {
  const { tree } = another().keep(page);
  const { tree: lost } = another().read(page);
  expect(lost).toEqual(tree);
  const kept = another().read(page);
  for (const file of globSync('manuscripts/*', { cwd: folder })) rmSync(join(folder, file));
  expect(kept.tree).toEqual(tree);
  expect(parses()).toBe(2);
});

test('what is only read leaves nothing', () => {
  another().read(page);
  expect(globSync('**', { cwd: folder }).filter((name) => name !== '.')).toEqual([]);
});

test('a page that cannot be parsed is refused each time, and nothing of it is kept', () => {
  const bad = { ...page, text: '<Figure>\n' };
  const store = another();
  expect(() => store.keep(bad)).toThrow(/Figure/u);
  expect(() => store.keep(bad)).toThrow(/Figure/u);
  expect(() => another().read(bad)).toThrow(/Figure/u);
});
