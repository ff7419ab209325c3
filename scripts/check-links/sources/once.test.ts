/** Many findings cost no more reading than one: counted, because a clock measures the neighbors too. */
import { describe, expect, it, vi } from 'vitest';
import type { BookRules } from '../book/rules.ts';
import { checkLinks } from '../index.ts';
import { type Files, withSite } from '../testing/temporary-site.ts';

const read = vi.hoisted(() => [] as string[]);
vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs')>();
  const readFileSync = ((file: string, ...rest: []) => {
    read.push(String(file));
    return fs.readFileSync(file, ...rest);
  }) as typeof fs.readFileSync;
  return { ...fs, readFileSync };
});

/** Chapters that share a component, each with links to pages that are gone. */
function project(broken: number): Files {
  const numbers = Array.from({ length: 5 }, (_, index) => index);
  const gone = Array.from({ length: broken }, (_, index) => `/gone-${index}/`);
  const links = gone.map((href) => `<a href="${href}">words</a>`).join('');
  return {
    'src/Note.astro': '<a href="/old-note/">note</a>',
    'src/layout.ts': 'export const home = "/start-page/";',
    'dist/index.html': '',
    ...Object.fromEntries(
      numbers.flatMap((number) => [
        [
          `docs/${number}.mdx`,
          `import Note from '../src/Note.astro';\n\n${gone.map((href) => `[words](${href})`).join('\n')}\n\n<Note />\n`,
        ],
        [
          `dist/${number}/index.html`,
          `${links}<a href="/old-note/">n</a><a href="/start-page/">h</a>`,
        ],
      ]),
    ),
  };
}

/** How often each source is read while so many links a page are broken, and how many are found. */
async function readings(
  broken: number,
  book?: BookRules,
): Promise<{ most: number; found: number }> {
  return withSite(project(broken), async (root) => {
    read.length = 0;
    const sources = { root, docs: 'docs', shared: ['src'] };
    const { findings } = await checkLinks({
      siteDir: `${root}/dist`,
      sources,
      ...(book && { book }),
    });
    const counts = new Map<string, number>();
    for (const file of read.filter((name) => /\/(?:docs|src)\//.test(name))) {
      counts.set(file, (counts.get(file) ?? 0) + 1);
    }
    expect([...counts.keys()]).toHaveLength(7);
    expect(findings.every(({ source }) => source !== undefined)).toBe(true);
    return { most: Math.max(...counts.values()), found: findings.length };
  });
}

describe('each source is read once', () => {
  it.each([1, 40])('with %i broken links a page', async (broken) => {
    // The component's link stands in one place and is broken on each of five pages.
    expect(await readings(broken)).toEqual({ most: 1, found: 5 * broken + 10 });
  });

  it('with the rules of a book, which read the sources too', async () => {
    expect(await readings(3, { fileLinks: true })).toEqual({ most: 1, found: 25 });
  });
});
