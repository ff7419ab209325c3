import { describe, expect, test } from 'vitest';
import { checkBook } from './check.ts';
import { formatFinding } from './finding.ts';
import { labsOf } from './fixture.ts';

test('a page that cannot be read is a finding with its line, and does not hide the others', () => {
  const sources = [
    { file: 'docs/a/bad.mdx', slug: 'a/bad', text: '---\ntitle: A\n---\n\n<Figure>\n\nText.\n' },
    { file: 'docs/a/odd.mdx', slug: 'a/odd', text: '# No front matter\n' },
  ];
  const found = checkBook(sources, labsOf({})).map(formatFinding);
  expect(found[0]).toMatch(/^docs\/a\/bad\.mdx:\d+: MDX cannot be read: /u);
  expect(found.join('\n')).toContain('docs/a/odd.mdx:1: front matter is missing');
});

test('a numbered chapter with unreadable front matter is a finding, too', () => {
  const text = '---\ntitle: [T\n---\n\nText.\n';
  const sources = [{ file: 'docs/start/roles.mdx', slug: 'start/roles', text }];
  const found = checkBook(sources, labsOf({})).map(formatFinding);
  expect(found.join('\n')).toMatch(/^docs\/start\/roles\.mdx:\d: front matter is not YAML: /mu);
});

test('a page that would keep the parser busy for minutes is refused at once', () => {
  const text = `---\ntitle: T\n---\n\nx {${'<Exercise>\n'.repeat(60)}`;
  const sources = [{ file: 'docs/a/b.mdx', slug: 'a/b', text }];
  expect(checkBook(sources, labsOf({})).map(formatFinding)).toContain(
    'docs/a/b.mdx:5: MDX cannot be read: 20 tags open in a row. Close them.',
  );
});

describe('a draft', () => {
  const slug = 'deployment/model-apis';
  const page = (front: string, body: string) => ({
    file: `docs/${slug}.mdx`,
    slug,
    text: `---\ntitle: T\ndescription: What a reader can do afterwards, in a sentence that is long enough.\nlab: ${slug}\nobjectives:\n  do: do it\n${front}---\n\n${body}\n`,
  });
  const labs = labsOf({ [`${slug}/outputs/run.txt`]: '$ run\n', [`${slug}/app.py`]: 'x = 1\n' });
  const about = (front: string, body: string) =>
    checkBook([page(front, body)], labs)
      .map(formatFinding)
      .filter((line) => line.includes(slug) && !line.includes('contents.ts'));

  const unfinished =
    "import { Table } from '@components';\n\n" +
    '<Table id="tab-it" caption="c">\n</Table>\n\nHalf: 50% of them.';

  test('may lack what only finished text must have', () => {
    const finished = about('', unfinished).join('\n');
    for (const part of [
      'needs "level"',
      'has no section "## At scale"',
      'words of prose',
      'no <Quiz> checks the objective',
      'nothing refers to "tab-it"',
      'has no source in its paragraph',
      'lab-time.json is missing',
      'run.txt: no chapter shows this',
      'app.py: no chapter shows this program',
      'points nowhere',
    ]) {
      expect(finished).toContain(part);
    }
    expect(about('draft: true\n', unfinished)).toEqual([]);
  });

  test.each([
    ['mood: good\n', '', 'front matter has no key "mood"'],
    ['level: hard\n', '', 'front matter, level: '],
    ['topics: [s9-999]\n', '', 'there is no topic "s9-999"'],
    ['prerequisites: [no/where]\n', '', 'there is no "no/where"'],
    ['paths: { nowhere: To say why this is not a path of the book. }\n', '', 'no path "nowhere"'],
    ['', '<Figure>', 'MDX cannot be read'],
    ['', '<Term id="no-term">x</Term>', '"no-term" is not in the glossary'],
    ['', '<Cite of="nobody" />', '"nobody" is not in the references'],
    ['', '<Ref to="none" />', '<Ref>: no figure'],
    ['', '[x](none.mdx)', 'does not exist'],
    ['', '<Listing file="no/such.py" />', 'labs/no/such.py does not exist'],
    ['', '<Quiz objective="other">\n</Quiz>', 'front matter has no objective "other"'],
  ])('is told of %j %j at once', (front, body, message) => {
    expect(about(`draft: true\n${front}`, body).join('\n')).toContain(message);
  });
});
