/** What can be wrong with a page's front matter. */
import { pageTwo } from '../small-site.ts';
import { aliasesThatGrow, becomes, type Fault, faultsOf, replace } from './fault.ts';

export const frontMatter: readonly Fault[] = faultsOf('front matter', pageTwo, [
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
    becomes(`---\ntitle: T\n${aliasesThatGrow}---\n`),
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
  [
    'a day that is none',
    replace('2026-11-21', '2026-02-30'),
    '\\d+: front matter, reviewed: write',
  ],
  [
    'a colon in the title',
    replace('title: Two', 'title: Two: the second'),
    '2: front matter is not YAML: a ": " .* title: "Two: the second"',
  ],
  [
    'a message with a colon',
    replace('keywords: []', 'keywords: []\nerrors:\n  - E: is not valid'),
    '\\d+: front matter, errors.0: .* "E: is not valid"',
  ],
  ['a title that is a number', replace('title: Two', 'title: 2'), '2: front matter needs .* "2"'],
  [
    'words that are a remark',
    replace('title: Two', 'title: Two # and more'),
    '2: front matter: "# and more" is a remark',
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
