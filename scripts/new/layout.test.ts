import { expect, test } from 'vitest';
import { formatFinding } from '../../src/book/finding.ts';
import { bookOf, labsOf } from '../../src/book/fixture.ts';
import { chapterShape } from '../../src/book/rules/chapter-shape.ts';
import { frontMatter } from '../../src/book/rules/front-matter.ts';
import type { Part } from '../../src/data/part.ts';
import { layOut, type Project } from './layout.ts';

const part = (id: string, kind: Part['kind'], ...chapters: string[]): Part => ({
  id,
  title: id,
  kind,
  summary: '',
  chapters,
});

const project: Project = {
  contents: [part('deployment', 'pillar', 'deployment/old'), part('appendix', 'appendix')],
  contentsText: "[\n  {\n    id: 'deployment',\n    chapters: ['deployment/old'],\n  },\n]\n",
  topics: [
    { id: 's0-001', chapters: ['deployment/model-servers'] },
    { id: 's0-002', chapters: ['deployment/other'] },
    { id: 's0-003', chapters: ['deployment/other', 'deployment/model-servers'] },
  ],
  paths: [{ id: 'mlops', title: 'Towards MLOps' }],
  components: ['Cite', 'Listing'],
  exists: () => false,
};

const laid = layOut('deployment/model-servers', project);
const chapter = laid[0]?.text ?? '';

test('lays out a chapter, its lab and its line', () => {
  expect(laid.map(({ file }) => file)).toEqual([
    'docs/deployment/model-servers.mdx',
    'labs/deployment/model-servers/pyproject.toml',
    'labs/deployment/model-servers/count_departures.py',
    'labs/deployment/model-servers/test_lab.py',
    'labs/deployment/model-servers/outputs/departures.txt',
    'src/data/contents.ts',
  ]);
  expect(laid[1]?.text).toContain('name = "deployment-model-servers"');
  expect(laid.at(-1)?.text).toContain("['deployment/old', 'deployment/model-servers']");
  for (const { text } of laid) expect(text).not.toMatch(/%\w+%/u);
});

test('the chapter has the topics that it has promised, and a word for each path', () => {
  expect(chapter).toContain('title: "Model servers"');
  expect(chapter).toContain('topics: [s0-001, s0-003]');
  expect(chapter).toMatch(/<Index topic="s0-001 s0-003" term="Write here: .+" \/>\n\n<Listing /u);
  expect(chapter).toContain(
    '  mlops: "Write here: what it does for the reader of “Towards MLOps”"',
  );
});

test('its front matter lacks the review alone, and its body what only an author can make', () => {
  const slug = 'deployment/model-servers';
  const contents = [part('deployment', 'pillar', slug)];
  const book = bookOf({ [slug]: chapter }, contents);
  expect(book.bySlug.get(slug)?.draft).toBe(true);
  const told = (rule: typeof chapterShape) => rule(book, labsOf()).map(formatFinding);
  expect(told(frontMatter)).toEqual([expect.stringContaining('needs "reviewed"')]);
  expect(told(chapterShape)).toEqual([
    expect.stringMatching(/the chapter has \d+ words of prose/u),
    expect.stringContaining('the chapter has no figure'),
  ]);
});

test.each([
  ['kubernetes', '"kubernetes" is no slug.'],
  ['deployment/Kubernetes', '"deployment/Kubernetes" is no slug.'],
  ['deployment/a--b', 'is no slug.'],
  ['deployment/../x', 'is no slug.'],
  ['deployment/x/y', 'is no slug.'],
  ['deploiment/x', 'No part "deploiment" has chapters. Write one of deployment.'],
  ['appendix/x', 'No part "appendix" has chapters. Write one of deployment.'],
  ['deployment/old', 'src/data/contents.ts lists "deployment/old" already.'],
])('%s is refused', (slug, message) => {
  expect(() => layOut(slug, project)).toThrow(message);
});

test.each(['docs/deployment/x.mdx', 'docs/deployment/x.md', 'labs/deployment/x'])(
  'what stands at %s is not written over',
  (taken) => {
    const exists = (path: string) => path === taken;
    expect(() => layOut('deployment/x', { ...project, exists })).toThrow(
      `${taken} is there already. Take another slug.`,
    );
  },
);
