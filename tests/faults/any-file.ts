/** What can be wrong with a file of any kind. */
import { rmSync, symlinkSync, truncateSync } from 'node:fs';
import { pageTwo } from '../small-site.ts';
import { append, type Damage, type Fault, faultsOf, type Row, write } from './fault.ts';

const link =
  (to: string): Damage =>
  (path) => {
    rmSync(path);
    symlinkSync(to, path);
  };

/** Faults that any file can have; all are found before a file is read for what it says. */
const rows: readonly Row[] = [
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
  ['YAML', 'src/data/glossary/start.yaml'],
  ['BibTeX', 'src/data/references/start.bib'],
  ['an SVG', 'labs/start/waits/figures/waits.svg'],
  ['a program', 'labs/start/waits/waits.py'],
  ['a result', 'labs/start/waits/outputs/waits.json'],
  ['an output', 'labs/start/waits/outputs/waits.txt'],
  ['the contents', 'src/data/contents.ts'],
  ['package.json', 'package.json'],
];

export const anyFile: readonly Fault[] = kinds.flatMap(([kind, file]) =>
  faultsOf(kind, file, rows),
);
