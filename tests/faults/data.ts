/** What can be wrong with a YAML file of src/data/. */
import {
  aliasesThatGrow,
  append,
  becomes,
  type Fault,
  faultsOf,
  missing,
  type Row,
  replace,
} from './fault.ts';

const yaml = (name: string, kind: 'list' | 'map', rows: readonly Row[]) =>
  faultsOf(name, `src/data/${name}`, [
    ...missing(name),
    ['empty', becomes(''), `1: is no ${kind} of entries`],
    ['a word', becomes('word\n'), `1: is no ${kind} of entries`],
    [
      'the other kind',
      becomes(kind === 'list' ? 'a: 1\n' : '- a\n'),
      `1: is no ${kind} of entries`,
    ],
    ['cut in a quote', becomes('- "a\n'), '\\d+: is not YAML: '],
    ['an alias without an anchor', becomes('- *none\n'), '\\d+: is not YAML: Unresolved alias'],
    ['aliases that grow', becomes(aliasesThatGrow), '\\d+: is not YAML: Excessive alias count'],
    ...rows,
  ]);

export const data: readonly Fault[] = [
  ...yaml('glossary/start.yaml', 'map', [
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
  ...yaml('tools/start.yaml', 'map', [
    ['a date that is none', replace(/checked: \S+/u, 'checked: soon'), '\\d+: checked: '],
    ['a day that is none', replace(/checked: \S+/u, 'checked: 2026-02-30'), '\\d+: checked: '],
    ['a field that is none', replace('does:', 'doez:'), '\\d+: does: ', '\\d+: doez: there is no'],
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
  ...yaml('concepts/start.yaml', 'list', [
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
  ...yaml('allowed-numbers/start.yaml', 'list', [
    [
      'an entry without its reason',
      becomes('- { chapter: start/one, text: "5%" }\n'),
      '1: reason: ',
    ],
  ]),
];
