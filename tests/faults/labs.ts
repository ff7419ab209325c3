/** What can be wrong with a lab's files, and with what a page says of them. */
import { pageOne } from '../small-site.ts';
import { becomes, cutAfter, type Fault, faultsOf, gone, replace, write } from './fault.ts';

const shown = '^docs/start/one\\.mdx:\\d+: ';
const onPage = (text: string) => new RegExp(shown + text, 'u');

export const labs: readonly Fault[] = [
  ...faultsOf('an SVG', 'labs/start/waits/figures/waits.svg', [
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
  ...faultsOf('a program', 'labs/start/waits/waits.py', [
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
  ...faultsOf('a result', 'labs/start/waits/outputs/waits.json', [
    ['missing', gone, onPage('<Value>: labs/start/waits/outputs/waits.json does not exist')],
    ['empty', becomes(''), onPage('<Value>: the file is not JSON .*Run its lab again')],
    ['cut', cutAfter('"median"'), onPage('<Value>: the file is not JSON .*Run its lab again')],
    ['another type', becomes('[]\n'), onPage('<Value>: "median" is not in the file')],
    ['a list for a number', becomes('{"median": []}\n'), onPage('<Value>: "median" is no number')],
  ]),
  ...faultsOf('an output', 'labs/start/waits/outputs/waits.txt', [
    ['missing', gone, onPage('<Output>: labs/start/waits/outputs/waits.txt does not exist')],
    ['empty', becomes(''), onPage('<Output>: the file is empty')],
  ]),
  ...faultsOf('a quotation', pageOne, [
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
      'of a program that is missing',
      replace('file="start/waits/waits.py"', 'file="no/such.py"'),
      '\\d+: <Listing>: labs/no/such.py does not exist. Correct',
    ],
    [
      'of a region that is missing',
      replace('region="median"', 'region="mean"'),
      '\\d+: <Listing>: region "mean" is not in the file \\(it has median\\)',
    ],
    [
      'without words for who cannot see it',
      replace(/ alt="[^"]*"/u, ''),
      '\\d+: <Figure>: alt is missing. Say',
    ],
    [
      'of a folder',
      replace('of="start/waits/outputs/waits.json"', 'of="start/waits"'),
      '\\d+: <Value>: labs/start/waits is a folder. Name a file',
    ],
  ]),
];
