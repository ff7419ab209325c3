/** What can be wrong with the files that a build loads as code or settings: each fault needs a process of its own. */
import { becomes, byCommand, cutAfter, type Fault, faultsOf, gone, replace } from './fault.ts';

export const settings: readonly Fault[] = byCommand([
  ...faultsOf('the contents', 'src/data/contents.ts', [
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
  ...faultsOf('package.json', 'package.json', [
    ['missing', gone, ' is missing, and src/project/project.ts needs it. Take'],
    [
      'an address that is none',
      replace(/"homepage": "[^"]*"/u, '"homepage": "here"'),
      ' homepage is no address. Write',
    ],
  ]),
  ...faultsOf('astro.config.mjs', 'astro.config.mjs', [
    ['cut', cutAfter('integrations: ['), '\\d+: '],
  ]),
]);
