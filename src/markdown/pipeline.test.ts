import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mdxToJs } from 'satteri';
import { describe, expect, test } from 'vitest';
import { hastPlugins, markdownFeatures, mdastPlugins } from './index.ts';
import { renderMath } from './math.ts';

/** Compiles as the build does, for a page that seems to lie in docs/. */
async function compile(source: string, file = 'docs/contributing/test.mdx'): Promise<string> {
  const fileURL = pathToFileURL(join(process.cwd(), file));
  // Astro switches on what turns quotation marks and joins dashes.
  const features = { ...markdownFeatures, smartPunctuation: true };
  const { code } = await mdxToJs(source, { mdastPlugins, hastPlugins, features, fileURL });
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

describe('a formula that would not be shown as it is written stops the build', () => {
  test.each([
    ['what TeX cannot read', '\\frac{1}', 'KaTeX says'],
    ['a brace that never closes', '{a', 'KaTeX says'],
    ['a command that there is not', '\\label{x} a', 'KaTeX says'],
    ['a comment', '95% \\cdot n', 'Write \\% for a percent sign'],
    ['a comment after a line break', '\\\\% a', 'Write \\% for a percent sign'],
    ['a comment in words', '\\text{5 % of}', 'Write \\% for a percent sign'],
    ['a link', '\\href{https://example.org}{a}', '\\href is a link'],
    ['a picture', '\\includegraphics{a.png}', '\\includegraphics is a link, a picture'],
    ['a class', '\\htmlClass{a}{b}', 'HTML extension is disabled'],
    ['words of another script', '中', 'Write words as \\text{…}'],
    ['a sign that no font has', '5 €', '"€" (8364)'],
    ['a sign in words that no font has', '\\text{😀}', 'Unrecognized'],
    ['a line that ends', 'a \\\\ b', '\\begin{aligned}'],
    ['a new line', 'a \\newline b', '\\begin{aligned}'],
  ])('%s', (_, tex, said) => {
    for (const displayed of [false, true]) expect(() => renderMath(tex, displayed)).toThrow(said);
  });
  test.each([
    ['95\\% \\cdot n', '%'],
    ['\\verb|5% a|', '5%'],
    ['\\begin{cases} a & b \\\\ c & d \\end{cases}', '<mtable'],
    ['\\text{Größe}', 'ße'],
  ])('but not %s', (tex, shown) => {
    for (const displayed of [false, true]) expect(renderMath(tex, displayed)).toContain(shown);
  });
  test.each([
    ['At least $$95% n$$ of all.', ':1: formula "95% n": TeX leaves out'],
    ['Text\n\n$$\na\n+ b % c\n$$\n', ':5: formula "a + b % c": TeX leaves out'],
    ['- item\n\n  $$\n  5% n\n  $$\n', ':4: formula "5% n": TeX leaves out'],
    ['$$x^2\n+ y\n$$\n', ':1: formula "+ y": "x^2" beside $$ would be left out'],
    ['Text\n\n$$\nx\n\nMore text.\n', ':3: formula "x More text.": never closes'],
    ['$$\nx\n$$ and on\n\nMore.\n', ':1: formula "x $$ and on More.": never closes'],
  ])('%j, with its line', async (source, said) => {
    await expect(compile(source)).rejects.toThrow(`docs/contributing/test.mdx${said}`);
  });
  test('but not one in a quotation', async () => {
    expect(await compile('> $$\n> a\n> $$\n')).toContain('<math');
  });
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

test('a box of a task list has the name of its item', async () => {
  const code = await compile('- [ ] Choose `a` metric\n  - [x] inner\n- [x] Freeze\n\n  it\n');
  expect(code.match(/"aria-label": "[^"]*"/gu)).toEqual([
    '"aria-label": "Choose a metric"',
    '"aria-label": "inner"',
    '"aria-label": "Freeze"',
  ]);
});

test.each(['code', 'kbd', 'samp', 'pre', 'var'])(
  'what is typed in <%s> stays as it is typed',
  async (name) => {
    const typed = `<${name}>--flag "x" *it's* ...</${name}>`;
    const code = await compile(`Say "a" -- b: ${typed}, \`--tick "y"\`.`);
    expect(code).toContain('Say “a” – b: ');
    expect(code).toContain(String.raw`--flag \"x\" `);
    expect(code).toContain(`"it's"`);
    expect(code).toContain(' ..."');
    expect(code).toContain(String.raw`--tick \"y\"`);
  },
);

test('so do addresses, and formulas', async () => {
  const code = await compile('[https://a.org/b--c](https://a.org/b--c) https://b.org/--e $$a--b$$');
  expect(code.match(/b--c/gu)).toHaveLength(2);
  expect(code.match(/--e/gu)).toHaveLength(2);
  expect(code).toContain('a--b');
});

test('a brace that is spelled is text, also alone on its line', async () => {
  const code = await compile('## A {"{"}b{"}"}\n\n{"{n}"}\n');
  expect(code).toContain('"{n}"');
  expect(code).toContain('id: "a-b"');
});

test.each([
  ['Loss $$x^2$$ in `code`', 'loss-x2-in-code'],
  ['*Stress* and [a link](https://a.org/)', 'stress-and-a-link'],
  ['R&D — naïve “quotes” 🚀', 'rd--naïve-quotes-'],
  ['Before -- "after"', 'before----after'],
  ['Serving {#own-name}', 'own-name'],
])('the heading %s is called %s', async (heading, id) => {
  const code = await compile(`## ${heading}\n\n## ${heading}\n`);
  expect(code.match(/id: "([^"]+)"/gu)).toEqual([
    `id: "${id}"`,
    `id: "${id === 'own-name' ? id : `${id}-1`}"`,
  ]);
});

test('a link in an element to a file becomes an address as well', async () => {
  await expect(compile('A\n\n<a href="nowhere.mdx">b</a>')).rejects.toThrow(
    'docs/contributing/test.mdx:3: link "nowhere.mdx"',
  );
  expect(await compile('<a href="writing.mdx?q=1#a">b</a>')).toContain(
    '"/contributing/writing/?q=1#a"',
  );
});
