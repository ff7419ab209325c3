import { expect, test } from 'vitest';
import { formatFinding } from '../finding.ts';
import { bookOf, labsOf, testContents } from '../fixture.ts';
import { frontMatter } from './front-matter.ts';

const description = 'Long enough to say what a reader can do after this page, as the schema asks.';
const say = (pages: Record<string, string>) =>
  frontMatter(bookOf(pages, testContents), labsOf({})).map(formatFinding);

test('a page that has what it needs is left alone', () => {
  expect(say({ 'x/extra': `---\ntitle: A\ndescription: ${description}\n---\n` })).toEqual([]);
});

test('an unknown key is named with its line, and the key that was meant', () => {
  const text = `---\ntitle: A\ndescription: ${description}\nprerequisits: [a/one]\nmood: good\n---\n`;
  expect(say({ 'x/extra': text })).toEqual([
    'docs/x/extra.mdx:4: front matter has no key "prerequisits". Did you mean "prerequisites"?',
    'docs/x/extra.mdx:5: front matter has no key "mood". Remove it, or see src/schemas/chapter.ts.',
  ]);
});

test('a value of the wrong kind is named with its line', () => {
  const text = `---\ntitle: A\ndescription: Short.\nlevel: hard\n---\n`;
  expect(say({ 'x/extra': text })).toEqual([
    'docs/x/extra.mdx:3: front matter, description: write 50 characters or more.',
    expect.stringContaining('docs/x/extra.mdx:4: front matter, level: Invalid option'),
  ]);
});

test.each([
  ['paths: {}', 'paths: name a path that leads through the chapter.'],
  ['paths: { mlops: For you. }', 'paths.mlops: say why in 30 characters or more.'],
  [`paths: { mlops: ${'why '.repeat(40)} }`, 'paths.mlops: say why in 140 characters or fewer.'],
  ['paths: [mlops]', 'paths: Invalid input'],
])('%s is refused', (paths, message) => {
  expect(say({ 'x/extra': `---\ntitle: A\ndescription: ${description}\n${paths}\n---\n` })).toEqual(
    [expect.stringContaining(`docs/x/extra.mdx:4: front matter, ${message}`)],
  );
});

test('a numbered chapter needs more than a page', () => {
  const found = say({ 'a/one': `---\ntitle: A\ndescription: ${description}\n---\n` });
  expect(found).toContain(
    'docs/a/one.mdx:1: front matter of a chapter needs "objectives". See docs/contributing/chapter-shape.mdx.',
  );
});

test('a page that teaches without a number needs what makes it findable and dated, and no lab', () => {
  const found = say({ 's/first': `---\ntitle: A\ndescription: ${description}\n---\n` });
  expect(found.map((line) => /needs "(\w+)"/u.exec(line)?.[1])).toEqual([
    'topics',
    'keywords',
    'questions',
    'reviewed',
  ]);
});

test('a missing title and broken YAML are findings, not crashes', () => {
  expect(say({ 'x/extra': `---\ndescription: ${description}\n---\n` })).toEqual([
    'docs/x/extra.mdx:1: front matter needs a title. Write it below the first ---.',
  ]);
  expect(say({ 'x/extra': '---\ntitle: [\n---\n' })[0]).toMatch(
    /^docs\/x\/extra\.mdx:\d: front matter is not YAML/u,
  );
});

const saying = (lines: string) =>
  say({ 'x/extra': `---\n${lines}\ndescription: ${description}\n---\n` });

test.each([
  [
    'title: Case: the second',
    '2: front matter is not YAML: a ": " inside the words reads as another key. Put the words in quotation marks: title: "Case: the second".',
  ],
  ["title: 'it's'", `Put the words in quotation marks: title: "it's".`],
  ['title: "a" b', `Put the words in quotation marks: title: '"a" b'.`],
  ['title: @x', 'Put the words in quotation marks: title: "@x".'],
  ['title: *x', '2: front matter is not YAML: Unresolved alias'],
  [
    'title: 2024',
    '2: front matter needs a title in words, and 2024 is none to YAML. Write it in quotation marks: title: "2024".',
  ],
  ['title: true', 'Write it in quotation marks: title: "true".'],
  [
    'title: 2026-02-03',
    '2: front matter: 2026-02-03 is no text to Astro. Put it in quotation marks: "2026-02-03".',
  ],
  [
    'title: C # basics',
    '2: front matter: "# basics" is a remark to YAML and would be lost. Put the words in quotation marks: "C # basics"',
  ],
  [
    'title: T\nerrors:\n  - A is not valid\n  - ValueError: x is not valid',
    '5: front matter, errors.1: a ": " inside the words reads as a key. Put them in quotation marks: "ValueError: x is not valid".',
  ],
  [
    'title: T\nkeywords: [a, 2024]',
    '3: front matter, keywords.1: 2024 is no text to YAML. Put it in quotation marks: "2024".',
  ],
  [
    'title: T\nkeywords:\n  - a\n  - ',
    'front matter, keywords.1: holds nothing where words are meant.',
  ],
  [
    'title: T\nreviewed: 2026-02-30',
    '3: front matter, reviewed: write a day that exists as YYYY-MM-DD',
  ],
  ['title: T\nreviewed: 2026', '3: front matter, reviewed: write a day that exists as YYYY-MM-DD'],
  ['title: T\nsidebar:\n  lable: S', '4: front matter, sidebar.lable: there is no "lable" here.'],
  ['title: T\nkeywords: [a\nlevel: foundation', 'Close the list or the map where it ends.'],
])('%j is told with what to do', (lines, message) => {
  const found = saying(lines);
  expect(found).toEqual([expect.stringContaining(message)]);
  expect(found[0]).toMatch(/^docs\/x\/extra\.mdx:\d+: [^\n]+[.?]$/u);
});

test.each([
  'title: "Case: the second"',
  'title: "2024"',
  'title: C#',
  'title: T\nlevel: foundation # or intermediate\ndraft: false # not yet\ntopics: [] # none',
  '# a remark\ntitle: T',
  'title: T\nreviewed: 2026-02-28',
  'title: T\nsidebar:\n  label: S',
])('%j is fine', (lines) => {
  expect(saying(lines)).toEqual([]);
});
