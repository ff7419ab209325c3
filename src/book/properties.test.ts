/** Whatever an author writes, the readers of sources answer: with what they read or with a line to mend. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../scripts/check-links/testing/text-of.ts';
import { buildBook } from './book.ts';
import { checkBook } from './check.ts';
import { readBibtex } from './citations/bibtex.ts';
import { references } from './citations/references.ts';
import { checkContents } from './contents/shape.ts';
import { checkData } from './data/all.ts';
import { faultOfBytes } from './files/source-files.ts';
import { formatFinding } from './finding.ts';
import { dataOf, entriesOf, labsOf, testContents } from './fixture.ts';
import { resolveRef, targetsOf } from './labels.ts';
import { countsOf } from './manuscript/counts.ts';
import { FrontMatterError, readFrontMatter } from './manuscript/front-matter.ts';
import { valueAt } from './quoting/lab-file.ts';
import { lineRanges, regionsOf, sliceOf } from './quoting/region.ts';
import { inlineSvg } from './quoting/svg.ts';
import { chapterShape } from './rules/chapter-shape.ts';
import { citationsRule } from './rules/citations.ts';
import { frontMatter } from './rules/front-matter.ts';
import { labUse } from './rules/lab-use.ts';
import { labels } from './rules/labels.ts';
import { objectives } from './rules/objectives.ts';
import { prerequisites } from './rules/prerequisites.ts';
import { questions } from './rules/questions.ts';
import { skillsRule } from './rules/skills.ts';
import { termsRule } from './rules/terms.ts';
import { topicsRule } from './rules/topics.ts';
import { glossary } from './terms/glossary.ts';
import { skills } from './topics/skills.ts';
import { topics } from './topics/topics.ts';

const yamlPieces = [
  '\n',
  ' ',
  '- ',
  'title: T',
  'topics: ',
  '[',
  ']',
  '{',
  '}',
  ',',
  '"',
  "'",
  ': ',
  '&a ',
  '*a',
  '*b ',
  '# x',
  '|',
  '>',
  '? ',
  '---\n',
  '...',
  '!!',
  '!x ',
  '<<: ',
  '%',
  '\t',
  'null',
  '0x',
  '2026-11-21',
  'prerequisites:\n  - a/one\n',
  'objectives:\n  a: b\n',
  'lab: a/one\n',
  '2e999',
  '__proto__: ',
] as const;

const mdxPieces = [
  '\n',
  '\n\n',
  ' ',
  'word',
  '# ',
  '## A part\n',
  '{',
  '}',
  '<',
  '>',
  '</',
  '/>',
  '<Figure id="f" src="a/b/c.svg" alt="a" caption="c" />\n',
  '<Ref to="f" />',
  '<Ref />',
  '<Quiz objective="a">\n',
  '</Quiz>\n',
  '<Option correct text="a">x</Option>\n',
  '<Exercise>\n',
  '</Exercise>\n',
  '<Solution>\n',
  '</Solution>\n',
  '<Listing file="a/b/c.py" region="r" />\n',
  '<Output file="a/b/c.txt" lines="1-" />\n',
  '<Value of="a/b/c.json" path="a.b" />',
  '<Term id="t">t</Term>',
  '<Cite of="k k" />',
  '<Index topic="s0-001" term=";" />\n',
  '[a](b.mdx#c)',
  '[',
  '](',
  ')',
  '`',
  '```\n',
  '$$',
  '$',
  '~~',
  '| a |\n| - |\n',
  '* ',
  '1. ',
  '> ',
  '![',
  '&amp;',
  '&#0;',
  '\\',
  '<!--',
  'import x from "y"\n',
  'export const a = 1\n',
  '---\n',
  ':::note\n',
  ':::\n',
] as const;

/**
 * Always the same inputs: the MDX parser's time grows without bound on a few of all there are (see
 * check.ts), and no timer can stop it. HANDBOOK_SEED tries others.
 */
const seed = Number(process.env.HANDBOOK_SEED ?? 1);

/** Microseconds of this process that one input may take: the machine may be busy. */
const patience = 10_000_000;

/** Runs on many inputs; what hangs on one of them fails with it. */
function forAll<T>(arbitrary: fc.Arbitrary<T>, run: (input: T) => void, numRuns = 150): void {
  fc.assert(
    fc.property(arbitrary, (input) => {
      const began = process.cpuUsage();
      run(input);
      expect(process.cpuUsage(began).user).toBeLessThan(patience);
    }),
    { numRuns, seed },
  );
}

/** Runs what may refuse its input, but only with a sentence for the author. */
function orRefuses(run: () => void): void {
  try {
    run();
  } catch (error) {
    expect((error as Error).constructor).toBe(Error);
    expect((error as Error).message).not.toBe('');
  }
}

const small = [
  frontMatter,
  chapterShape,
  labUse,
  labels,
  questions,
  objectives,
  prerequisites,
  termsRule(() =>
    entriesOf(
      glossary,
      'glossary/start.yaml',
      't:\n  term: t\n  definition: What is meant by it.\n',
    ),
  ),
  citationsRule(() =>
    entriesOf(references, 'references/start.bib', '@book{k,\n  url = {x},\n  urldate = {y}\n}'),
  ),
  topicsRule(() =>
    entriesOf(
      topics,
      'topics.yaml',
      '- { id: s0-001, source: 0, section: S, topic: T, chapters: [a/one] }',
    ),
  ),
];

describe('a page', () => {
  const page = fc
    .tuple(textOf(...yamlPieces), textOf(...mdxPieces))
    .map(([front, body]) => `---\ntitle: T\n${front}\n---\n${body}`);

  test('is checked by all rules to the end, each finding one line of the page', () => {
    forAll(fc.oneof(page, textOf(...mdxPieces, ...yamlPieces)), (text) => {
      const sources = [{ file: 'docs/start/roles.mdx', slug: 'start/roles', text }];
      const found = checkBook(sources, labsOf({ 'a/b/c.py': text, 'a/b/c.json': text }), small);
      const count = text.split(/\r\n?|\n/u).length;
      for (const finding of found) {
        expect(formatFinding(finding)).not.toMatch(/[\r\n]/u);
        const { file, line } = finding;
        if (file !== 'docs/start/roles.mdx' || line === undefined) continue;
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(count + 1);
      }
    });
  });

  test('has numbers without gaps and a target for each label', () => {
    const items = fc.array(fc.constantFrom('Figure', 'Listing', 'Exercise', 'Table'), {
      maxLength: 20,
    });
    forAll(items, (names) => {
      const body = names.map((name, index) => `<${name} id="x${index}" />`).join('\n\n');
      const text = `---\ntitle: T\n---\n\n${body}\n`;
      const book = buildBook([{ file: 'docs/a/one.mdx', slug: 'a/one', text }], testContents);
      const [chapter] = book.chapters;
      if (chapter === undefined) throw new Error('no chapter');
      expect(countsOf(chapter.scan).size).toBe(names.length);
      names.forEach((name, index) => {
        const ordinal = names.slice(0, index + 1).filter((other) => other === name).length;
        expect(resolveRef(book, 'a/one', `x${index}`).label).toBe(`${name} 1.${ordinal}`);
      });
      expect(targetsOf(chapter).size).toBe(names.length);
    });
  });

  test('is referred to by any words, or the reference is refused', () => {
    const book = buildBook(
      [{ file: 'docs/a/one.mdx', slug: 'a/one', text: '---\ntitle: T\n---\n\n## A\n' }],
      testContents,
    );
    forAll(textOf('a/one', '#', 'a', '/', '%', '..', '__proto__', ' '), (to) =>
      orRefuses(() => resolveRef(book, 'a/one', to)),
    );
  });
});

test('front matter is read or refused at a line', () => {
  forAll(textOf(...yamlPieces), (text) => {
    try {
      const { data } = readFrontMatter(`---\n${text}\n---\n`);
      expect(typeof data).toBe('object');
    } catch (error) {
      expect(error).toBeInstanceOf(FrontMatterError);
      expect((error as FrontMatterError).line).toBeGreaterThanOrEqual(1);
    }
  });
});

const dataPaths = [
  'glossary/start.yaml',
  'glossary/cloud.yaml',
  'tools/start.yaml',
  'concepts/start.yaml',
  'references/start.bib',
  'topics.yaml',
  'skills.yaml',
  'changelog.yaml',
];

test('data is read or refused at a line, and what is read does not stop its rule', () => {
  const book = buildBook([], testContents);
  forAll(textOf(...yamlPieces, 'a: ', 'id: a', 'term: ', 'see: [a]\n', 'chapters: '), (text) => {
    const folder = dataOf(Object.fromEntries(dataPaths.map((path) => [path, text])));
    for (const finding of checkData(folder)) {
      expect(formatFinding(finding)).not.toMatch(/[\r\n]/u);
    }
    termsRule(() => glossary.read(folder).entries)(book, labsOf());
    topicsRule(() => topics.read(folder).entries)(book, labsOf());
    skillsRule(
      () => skills.read(folder).entries,
      () => [],
    )(book, labsOf());
  });
});

test('BibTeX is read or its faults have lines', () => {
  forAll(
    textOf('@book{', 'key', ',', '\n', '}', '{', '  title = ', '@', '"', '\\{', '%', '='),
    (text) => {
      const count = text.split('\n').length;
      const { entries, findings } = readBibtex('a.bib', text);
      for (const { line = 0 } of [...entries, ...findings]) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(count);
      }
    },
  );
});

test('the table of contents is sound or refused', () => {
  forAll(fc.anything(), (value) => expect(Array.isArray(checkContents(value))).toBe(true));
});

test('a region is cut out or refused', () => {
  const program = textOf(
    '# region a',
    '# endregion a',
    '\n',
    '  ',
    '\t',
    '// #region',
    'x = 1',
    '\r',
    '-- region',
  );
  forAll(fc.tuple(program, fc.constantFrom(undefined, 'a', '', '.*')), ([text, region]) => {
    regionsOf(text);
    orRefuses(() => expect(sliceOf(text, region).firstLine).toBeGreaterThanOrEqual(1));
  });
});

test('ranges of lines are read or refused', () => {
  forAll(textOf('1', '-', ',', ' ', '99999999999', 'x'), (text) =>
    orRefuses(() => {
      for (const [from, to] of lineRanges(text)) expect(to).toBeGreaterThanOrEqual(from);
    }),
  );
});

test('a value is taken out of a result or refused', () => {
  const input = fc.tuple(
    fc.oneof(fc.json(), textOf('{', '}', '"a"', ':', '1', '[')),
    textOf('a', '.', '0', '__proto__', 'length', 'constructor'),
  );
  forAll(input, ([json, path]) =>
    orRefuses(() => expect(['string', 'number']).toContain(typeof valueAt(json, path))),
  );
});

test('a drawing is made fit or refused', () => {
  const svg = textOf(
    '<svg',
    '</svg>',
    ' viewBox="0 0 1 1"',
    '>',
    '<metadata>',
    '</metadata>',
    ' id="',
    '"',
    'url(#',
    ')',
    ' href="#',
  );
  forAll(svg, (text) => orRefuses(() => inlineSvg(text, 'p', 'alt "<')));
});

test('any bytes are text or have one fault', () => {
  forAll(fc.uint8Array({ maxLength: 200 }), (bytes) => {
    const fault = faultOfBytes(Buffer.from(bytes));
    expect(fault?.line ?? 1).toBeGreaterThanOrEqual(1);
  });
});
