import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { markdownFeatures, mdastPlugins } from './index.ts';
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

test('a link to a file that does not exist is told with the author’s line', async () => {
  await expect(compile('A\n\n[b](nowhere.mdx)')).rejects.toThrow(
    'docs/contributing/test.mdx:3: link "nowhere.mdx"',
  );
});
