import { expect, test } from 'vitest';
import { withoutFrontMatter } from './front-matter.ts';
import { manuscriptOf } from './manuscript.ts';

const page = '---\ntitle: “𝄞”\nlab: a/b\n---\n\n## One\n\n[Two](two.mdx)\n';

test('front matter, tree and scan speak of the same lines and offsets', () => {
  const { front, tree, scan } = manuscriptOf(page);
  expect(front).toMatchObject({
    data: { title: '“𝄞”', lab: 'a/b' },
    lines: new Map([
      ['title', 2],
      ['lab', 3],
    ]),
    fault: undefined,
  });
  expect(scan.headings).toMatchObject([
    { depth: 2, text: 'One', line: 6, offset: page.indexOf('## One') },
  ]);
  const nodes = 'children' in tree ? tree.children : [];
  expect(nodes.map(({ type }) => type)).toEqual(['heading', 'paragraph']);
  const [start, end] = [nodes[1]?.position?.start, nodes[1]?.position?.end];
  expect(page.slice(start?.offset, end?.offset)).toBe('[Two](two.mdx)');
});

test('front matter that cannot be read is a fault with its line, and the page is read all the same', () => {
  const { front, scan } = manuscriptOf('---\ntitle: [T\n---\n\n## One\n');
  expect(front).toMatchObject({ data: {}, fault: { line: 3 } });
  expect(front.fault?.message).toContain('is not YAML');
  expect(scan.headings).toHaveLength(1);
});

test('says where MDX is malformed', () => {
  expect(() => manuscriptOf('---\ntitle: T\n---\n\n<Figure>\n')).toThrow(/5.*Figure/u);
});

test.each([
  ['a page without it', '# Title\n', '# Title\n'],
  ['a block that never closes', '---\na: b\n', '---\na: b\n'],
  ['a line in the text', 'x\n\n---\n\ny\n---\n', 'x\n\n---\n\ny\n---\n'],
  ['a block', '---\na: 𝄞\n---\nx', '   \n     \n   \nx'],
  ['an empty block', '---\n---\nx', '   \n   \nx'],
])('%s, when front matter is blanked', (_, text, blanked) => {
  expect(withoutFrontMatter(text)).toBe(blanked);
  expect(blanked).toHaveLength(text.length);
});
