/** What can be wrong with a source file, and the line that an author then reads. */
import { rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { pageOne, pageTwo } from './small-site.ts';

/** Changes the file at a path; its text before is given. */
type Damage = (path: string, text: string) => void;

export interface Fault {
  /** `an MDX page: empty` */
  readonly name: string;
  readonly file: string;
  readonly damage: Damage;
  /** Every line that the build says. */
  readonly lines: readonly RegExp[];
}

const write =
  (change: (text: string) => string | Buffer): Damage =>
  (path, text) => {
    const after = change(text);
    if (after === text) throw new Error(`nothing to damage in ${path}`);
    writeFileSync(path, after);
  };
const becomes = (text: string) => write(() => text);
const replace = (from: string | RegExp, to: string) => write((text) => text.replace(from, to));
const append = (more: string) => write((text) => text + more);
/** Keeps the text up to and with the first match. */
const cutAfter = (mark: string) => write((text) => text.slice(0, text.indexOf(mark) + mark.length));
const gone: Damage = (path) => rmSync(path);
const link =
  (to: string): Damage =>
  (path) => {
    rmSync(path);
    symlinkSync(to, path);
  };

/** Faults that any file can have; all are found before a file is read for what it says. */
const ofAnyFile: readonly (readonly [string, Damage, string])[] = [
  ['UTF-16', write((text) => Buffer.from(`\u{FEFF}${text}`, 'utf16le')), '1: is UTF-16. Save'],
  [
    'Latin-1',
    write((text) => Buffer.concat([Buffer.from(text), Buffer.from('caf\xE9\n', 'latin1')])),
    '\\d+: holds a byte that is not UTF-8. Save the file as UTF-8',
  ],
  [
    'a picture by its bytes',
    write(() => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])),
    '1: holds a byte that is not UTF-8',
  ],
  ['a NUL byte', append('\0\n'), '\\d+: holds a NUL byte'],
  ['a byte-order mark', write((text) => `\u{FEFF}${text}`), '1: starts with a byte-order mark'],
  ['CRLF', write((text) => text.replaceAll('\n', '\r\n')), '1: ends a line with CR. Save'],
  ['a right-to-left override', append('\u202Ex\u202C\n'), '\\d+: holds U\\+202E, which turns'],
  ['a right-to-left mark', append('\u200F\n'), '\\d+: holds U\\+200F, which turns'],
  [
    '50 MB',
    (path) => truncateSync(path, 50 * 1024 * 1024),
    ' has 50 MB; a source file has at most 4. ',
  ],
  ['a link to itself', (path) => link(path)(path, ''), ' is a symbolic link'],
  ['a link out of the repository', link('/etc/hostname'), ' is a symbolic link'],
  ['a link to its own folder', link('.'), ' is a symbolic link'],
  ['a link to nothing', link('nowhere'), ' is a symbolic link'],
];

const kinds: readonly (readonly [name: string, file: string])[] = [
  ['an MDX page', pageTwo],
  ['YAML', 'src/data/glossary.yaml'],
  ['BibTeX', 'src/data/references.bib'],
  ['an SVG', 'labs/start/waits/figures/waits.svg'],
  ['a program', 'labs/start/waits/waits.py'],
  ['a result', 'labs/start/waits/outputs/waits.json'],
  ['an output', 'labs/start/waits/outputs/waits.txt'],
  ['the contents', 'src/data/contents.ts'],
  ['package.json', 'package.json'],
];

const literally = (text: string) => text.replace(/[.[\]]/gu, '\\$&');

const anyFault: readonly Fault[] = kinds.flatMap(([kind, file]) =>
  ofAnyFile.map(([name, damage, said]) => ({
    name: `${kind}: ${name}`,
    file,
    damage,
    lines: [new RegExp(`^${literally(file)}:${said}`, 'u')],
  })),
);

type Row = readonly [name: string, damage: Damage, ...lines: (string | RegExp)[]];

/** Rows of one file; a line given as text starts with the file's own name. */
const of = (kind: string, file: string, rows: readonly Row[]): Fault[] =>
  rows.map(([name, damage, ...lines]) => ({
    name: `${kind}: ${name}`,
    file,
    damage,
    lines: lines.map((line) =>
      line instanceof RegExp ? line : new RegExp(`^${literally(file)}:${line}`, 'u'),
    ),
  }));

const billion = `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghi'
  .split('')
  .map((name, index) => {
    const before = 'abcdefghi'[index];
    return `${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]\n`;
  })
  .join('')}`;

const page = of('an MDX page', pageTwo, [
  [
    'missing',
    gone,
    /^src\/data\/contents\.ts: "start\/two" is listed, but docs\/start\/two\.mdx does not exist/u,
  ],
  ['empty', becomes(''), '1: front matter is missing. Start'],
  ['only spaces', becomes(' \n\n'), '1: front matter is missing. Start'],
  ['cut in a tag', append('\n<Figure src="a'), '\\d+: MDX cannot be read: '],
  ['a tag that never closes', append('\n<Exercise>\n'), '\\d+: MDX cannot be read: '],
  ['a brace that never closes', append('\nA {brace\n'), '\\d+: MDX cannot be read: '],
  [
    'a link out of docs/',
    append('\n[out](../../../etc/passwd.md)\n'),
    '\\d+: link "../../../etc/passwd.md" leaves docs/',
  ],
  [
    'a link to nothing',
    append('\n[gone](gone.mdx)\n'),
    '\\d+: link "gone.mdx": docs/start/gone.mdx does not exist. Correct',
  ],
  ['a reference to nothing', append('\n<Ref to="fig-none" />\n'), '\\d+: <Ref>: no figure'],
  [
    'a term that nobody defined',
    append('\n<Term id="goldenfile">x</Term>\n'),
    '\\d+: <Term>: "goldenfile" is not in .*Did you mean "golden-file"',
  ],
  [
    'a work that is not listed',
    append('\n<Cite of="frist" />\n'),
    '\\d+: <Cite>: "frist" is not in .*Did you mean "first"',
  ],
]);

const head = of('front matter', pageTwo, [
  ['never closed', becomes('---\ntitle: Two\n'), '1: front matter never closes. End it'],
  ['empty', becomes('---\n---\n'), '2: front matter holds no keys. Write'],
  ['a list', becomes('---\n- title\n---\n'), '2: front matter holds no keys. Write'],
  ['no YAML', replace('topics: []', 'topics: ['), '\\d+: front matter is not YAML: '],
  [
    'a key twice',
    replace('topics: []', 'title: Again\ntopics: []'),
    '4: front matter is not YAML: Map keys must be unique',
  ],
  [
    'an alias without an anchor',
    replace('topics: []', 'topics: *none'),
    '\\d+: front matter is not YAML: Unresolved alias',
  ],
  [
    'aliases that grow',
    becomes(`---\ntitle: T\n${billion}---\n`),
    '\\d+: front matter is not YAML: Excessive alias count',
  ],
  [
    'an unknown key',
    replace('keywords:', 'keyword:'),
    '1: front matter of a chapter needs "keywords"',
    '\\d+: front matter has no key "keyword". Did you mean "keywords"',
  ],
  ['a number for a list', replace('keywords: []', 'keywords: 5'), '\\d+: front matter, keywords: '],
  ['no date', replace('2026-11-21', 'soon'), '\\d+: front matter, reviewed: '],
  [
    'a template that does not exist',
    replace('title: Two', 'title: Two\ntemplate: none'),
    '3: front matter, template: ',
  ],
  [
    'a word for a switch',
    replace('title: Two', 'title: Two\ntableOfContents: none'),
    '3: front matter, tableOfContents: ',
  ],
  ['no title', replace('title: Two\n', ''), '1: front matter needs a title'],
  [
    'a title that is a list',
    replace('title: Two', 'title: [Two]'),
    '2: front matter needs a title',
  ],
  [
    'a chapter that builds on itself',
    replace('- start/one', '- start/two'),
    '\\d+: front matter, prerequisites: a chapter does not build on itself',
  ],
  [
    'a prerequisite that does not exist',
    replace('- start/one', '- start/none'),
    '\\d+: front matter, prerequisites: there is no "start/none"',
  ],
]);

const pairs: readonly Fault[] = [
  {
    name: 'front matter: a cycle of prerequisites',
    file: pageOne,
    damage: replace('topics: []', 'topics: []\nprerequisites: [start/two]'),
    lines: [
      /^docs\/start\/one\.mdx:5: front matter, prerequisites: start\/one → start\/two → start\/one is a cycle/u,
      /^docs\/start\/two\.mdx:8: front matter, prerequisites: start\/two → start\/one → start\/two is a cycle/u,
    ],
  },
  {
    name: 'two pages with one slug',
    file: 'docs/start/two.md',
    damage: (path) =>
      writeFileSync(
        path,
        '---\ntitle: Two\ndescription: Another file that would be the very same page of the site.\ntopics: []\nkeywords: []\nquestions: []\nreviewed: 2026-11-21\n---\n',
      ),
    lines: [
      /^docs\/start\/two\.mdx?:1: the slug "start\/two" is also docs\/start\/two\.mdx?\. Rename/u,
    ],
  },
  {
    name: 'two things with one label',
    file: pageOne,
    damage: replace('<Output ', '<Output id="lst-waits" '),
    lines: [/^docs\/start\/one\.mdx:\d+: <Output>: "lst-waits" is also on line \d+\. Give/u],
  },
];

const yaml = (name: string, kind: 'list' | 'map', rows: readonly Row[]) =>
  of(name, `src/data/${name}`, [
    ['missing', gone, ' is missing. Take it back with: git checkout -- '],
    ['empty', becomes(''), `1: is no ${kind} of entries`],
    ['a word', becomes('word\n'), `1: is no ${kind} of entries`],
    [
      'the other kind',
      becomes(kind === 'list' ? 'a: 1\n' : '- a\n'),
      `1: is no ${kind} of entries`,
    ],
    ['cut in a quote', becomes('- "a\n'), '\\d+: is not YAML: '],
    ['an alias without an anchor', becomes('- *none\n'), '\\d+: is not YAML: Unresolved alias'],
    ['aliases that grow', becomes(billion), '\\d+: is not YAML: Excessive alias count'],
    ...rows,
  ]);

const data: readonly Fault[] = [
  ...yaml('glossary.yaml', 'map', [
    [
      'a key twice',
      append('golden-file:\n  term: again\n'),
      '4: is not YAML: Map keys must be unique',
    ],
    ['an entry of the wrong type', append('other: 5\n'), '4: '],
    [
      'a term that refers to itself',
      append('  see: [golden-file]\n'),
      '1: see: "golden-file" leads to itself',
    ],
    ['a term that refers to nothing', append('  see: [none]\n'), '1: see: there is no term "none"'],
    [
      'a term that nobody uses',
      append(
        'other:\n  term: other\n  definition: Something that no page of the book ever names.\n',
      ),
      '4: no chapter uses "other"',
    ],
  ]),
  ...yaml('tools.yaml', 'map', [
    ['a date that is none', replace(/checked: \S+/u, 'checked: soon'), '\\d+: checked: '],
    ['an address that is none', replace(/evidence: \S+/u, 'evidence: there'), '\\d+: evidence: '],
    ['a status that is none', replace(/status: \S+/u, 'status: dead'), '\\d+: status: '],
  ]),
  ...yaml('changelog.yaml', 'list', [
    ['a date that is none', replace(/date: \S+/u, 'date: soon'), '\\d+: date: '],
    [
      'an id twice',
      append('- { id: offline, date: 2026-11-21, title: T, text: T. }\n'),
      '\\d+: the id "offline" is also on line \\d+. Give',
    ],
  ]),
  ...yaml('topics.yaml', 'list', [
    [
      'an id twice',
      append('- { id: s0-001, source: 0, section: S, topic: T, chapters: [] }\n'),
      '\\d+: the id "s0-001" is also on line \\d+. Give',
    ],
    [
      'a text for a list',
      append('- { id: s9-001, source: 0, section: S, topic: T, chapters: C }\n'),
      '\\d+: chapters: ',
    ],
  ]),
  ...yaml('concepts.yaml', 'list', [
    ['a text for a list', append('- { said: S, means: [a], at: [b] }\n'), '\\d+: said: '],
  ]),
  ...yaml('skills.yaml', 'list', [
    [
      'a level that is none',
      append(
        '- { id: x, pillar: cloud, level: 9, can: "Can you x?", evidence: an x., chapter: start/one }\n',
      ),
      '\\d+: level: write 1 to 4',
    ],
    [
      'an id twice',
      append(
        '- { id: same-versions, pillar: cloud, level: 1, can: "Can you x?", evidence: an x., chapter: start/one }\n',
      ),
      '\\d+: the id "same-versions" is also on line \\d+. Give',
    ],
  ]),
  ...yaml('allowed-numbers.yaml', 'list', [
    [
      'an entry without its reason',
      becomes('- { file: docs/start/one.mdx, text: "5%" }\n'),
      '1: reason: ',
    ],
  ]),
];

const firstEntry = (text: string) => text.slice(0, text.indexOf('\n}\n') + '\n}\n'.length);

const bib = of('BibTeX', 'src/data/references.bib', [
  ['missing', gone, ' is missing. Take it back with: git checkout -- '],
  ['empty', becomes(''), '1: holds no entry'],
  ['cut in an entry', cutAfter('publisher'), '1: the entry never closes. Add'],
  ['a brace too many', append('\n@book{x,\n  title = {A}},\n}\n'), '\\d+: has a \\} too many'],
  ['an entry without a key', append('\n@book{\n  title = {A},\n}\n'), '\\d+: the entry has no key'],
  [
    'a key twice',
    write((text) => `${text}\n${firstEntry(text)}`),
    '\\d+: "first" is already on line 1. Keep',
  ],
  ['no address', replace(/ {2}url = .*\n/u, ''), '1: "first" has neither doi nor url'],
  [
    'a work that nobody cites',
    write((text) => `${text}\n${firstEntry(text).replace('first', 'other')}`),
    '\\d+: no page cites "other"',
  ],
]);

const shown = '^docs/start/one\\.mdx:\\d+: ';
const onPage = (text: string) => new RegExp(shown + text, 'u');

const labs: readonly Fault[] = [
  ...of('an SVG', 'labs/start/waits/figures/waits.svg', [
    [
      'missing',
      gone,
      onPage('<Figure>: labs/start/waits/figures/waits.svg does not exist. Correct'),
    ],
    ['empty', becomes(''), onPage('<Figure>: the file holds no complete <svg>')],
    ['cut', cutAfter('<rect'), onPage('<Figure>: the file holds no complete <svg>')],
    ['no SVG', becomes('text\n'), onPage('<Figure>: the file holds no complete <svg>')],
    ['no viewBox', replace(/ viewBox="[^"]*"/u, ''), onPage('<Figure>: its <svg> has no viewBox')],
  ]),
  ...of('a program', 'labs/start/waits/waits.py', [
    ['missing', gone, onPage('<Listing>: labs/start/waits/waits.py does not exist')],
    [
      'empty',
      becomes(''),
      onPage('<Listing>: region "median" is not in the file \\(it has none\\)'),
    ],
    ['cut', cutAfter('print'), onPage('<Listing>: region "median" has no "endregion median"')],
    [
      'a region twice',
      write((text) => text + text),
      onPage('<Listing>: region "median" opens twice'),
    ],
    ['an empty region', replace(/print.*\n/u, ''), onPage('<Listing>: region "median" is empty')],
  ]),
  ...of('a result', 'labs/start/waits/outputs/waits.json', [
    ['missing', gone, onPage('<Value>: labs/start/waits/outputs/waits.json does not exist')],
    ['empty', becomes(''), onPage('<Value>: the file is not JSON .*Run its lab again')],
    ['cut', cutAfter('"median"'), onPage('<Value>: the file is not JSON .*Run its lab again')],
    ['another type', becomes('[]\n'), onPage('<Value>: "median" is not in the file')],
    ['a list for a number', becomes('{"median": []}\n'), onPage('<Value>: "median" is no number')],
  ]),
  ...of('an output', 'labs/start/waits/outputs/waits.txt', [
    ['missing', gone, onPage('<Output>: labs/start/waits/outputs/waits.txt does not exist')],
    ['empty', becomes(''), onPage('<Output>: the file is empty')],
  ]),
  ...of('a quotation', pageOne, [
    [
      'out of labs/',
      replace('file="start/waits/waits.py"', 'file="../package.json"'),
      '\\d+: <Listing>: "../package.json" leaves labs/. Write',
    ],
    [
      'from the root',
      replace('src="start/waits/figures/waits.svg"', 'src="/etc/passwd"'),
      '\\d+: <Figure>: "/etc/passwd" leaves labs/. Write',
      /labs\/start\/waits\/figures\/waits\.svg: no chapter shows this/u,
    ],
    [
      'of a folder',
      replace('of="start/waits/outputs/waits.json"', 'of="start/waits"'),
      '\\d+: <Value>: labs/start/waits is a folder. Name a file',
    ],
  ]),
];

/** Faults that the checks find; a process can try all of them one after another. */
export const faults: readonly Fault[] = [
  ...anyFault,
  ...page,
  ...head,
  ...pairs,
  ...data,
  ...bib,
  ...labs,
];

/** Faults of what a build loads as code: each needs a process of its own. */
export const loaded: readonly Fault[] = [
  ...of('the contents', 'src/data/contents.ts', [
    ['missing', gone, ' is missing, and src/book/check.ts needs it. Take'],
    ['empty', becomes(''), ' does not export "contents", which '],
    ['cut', cutAfter('chapters: ['), '\\d+: '],
    ['another type', replace(/\['start\/one', 'start\/two'\]/u, '5'), ' contents.0.chapters: '],
    ['a part of no kind', replace("kind: 'front'", "kind: 'frnt'"), ' contents.0.kind: '],
    [
      'a slug twice',
      replace("'start/two']", "'start/two', 'start/one']"),
      ' "start/one" is listed twice. Keep',
    ],
    ['no part', replace(/= \[[\s\S]*\];/u, '= [];'), ' contents: list a part'],
  ]),
  // One that is no JSON is refused by npm before any program of the project runs.
  ...of('package.json', 'package.json', [
    ['missing', gone, ' is missing, and src/site/project.ts needs it. Take'],
    [
      'an address that is none',
      replace(/"homepage": "[^"]*"/u, '"homepage": "here"'),
      ' homepage is no address. Write',
    ],
  ]),
];

/** Faults that only Astro can find. */
export const inAstro: readonly Fault[] = [
  ...of('an MDX page', pageTwo, [
    [
      'a name in braces',
      append('\n{nothing.here}\n'),
      '14: ReferenceError: nothing is not defined. Import it',
    ],
    [
      'an import that leads nowhere',
      append("\nimport X from './none.astro';\n\n<X />\n"),
      '14: imports "./none.astro", which does not exist',
    ],
  ]),
  ...of('astro.config.mjs', 'astro.config.mjs', [['cut', cutAfter('integrations: ['), '\\d+: ']]),
];
