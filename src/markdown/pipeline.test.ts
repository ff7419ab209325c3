import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mdxToJs } from 'satteri';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { markdownFeatures, mdastPlugins } from './index.ts';
import { urlOfFileLink } from './links.ts';
import { renderMath } from './math.ts';

/** Compiles as the build does, for a page that seems to lie in docs/. */
async function compile(source: string, file = 'docs/contributing/test.mdx'): Promise<string> {
  const fileURL = pathToFileURL(join(process.cwd(), file));
  const { code } = await mdxToJs(source, { mdastPlugins, features: markdownFeatures, fileURL });
  return code;
}

test('components learn their file, line and number', async () => {
  const code = await compile('Text.\n\n<Listing file="a.py" />\n\n<Listing file="b.py" />\n');
  expect(code).toContain('where: "docs/contributing/test.mdx:3"');
  expect(code).toContain('where: "docs/contributing/test.mdx:5"');
  expect(code.match(/nth: "(\d)"/gu)).toEqual(['nth: "1"', 'nth: "2"']);
});

test('formulas become MathML; one dollar stays money', async () => {
  const code = await compile('It costs $5 or $6, and $$x^2$$.');
  expect(code).toContain('$5 or $6');
  expect(code).toContain('<math');
  expect(code).toContain('<msup>');
});

test('a formula that cannot be read stops the build', () => {
  expect(() => renderMath('\\frac{1}', false)).toThrow(/KaTeX/u);
});

test('the order is load-bearing: what the pipeline adds is not taken for the author’s', async () => {
  const code = await compile('$$a$$\n\n<Listing file="a.py" />\n');
  expect(code.match(/where: /gu)).toHaveLength(1);
});

describe('links to files', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(process.cwd(), 'docs/_links-'));
    writeFileSync(join(folder, 'b.mdx'), '');
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const from = () => pathToFileURL(join(folder, 'a.mdx'));

  test('become the address of the page', () => {
    const name = folder.split('/').at(-1);
    expect(urlOfFileLink('b.mdx', from())).toBe(`/${name}/b/`);
    expect(urlOfFileLink('b.mdx#part', from())).toBe(`/${name}/b/#part`);
    expect(urlOfFileLink('../index.mdx', from())).toBe('/');
  });

  test.each(['https://example.org/a.md', '/a.mdx', '#part', 'a.pdf'])(
    '%s is left alone',
    (href) => {
      expect(urlOfFileLink(href, from())).toBeUndefined();
    },
  );

  test('to nothing, or out of the book, are refused with what to do', async () => {
    expect(() => urlOfFileLink('c.mdx', from())).toThrow('does not exist. Correct the path');
    expect(() => urlOfFileLink('../../README.md', from())).toThrow('leaves docs/');
    await expect(compile('A\n\n[b](nowhere.mdx)')).rejects.toThrow(
      'docs/contributing/test.mdx:3: link "nowhere.mdx"',
    );
  });
});
