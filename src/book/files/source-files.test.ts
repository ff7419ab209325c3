import { expect, test } from 'vitest';
import { checkFiles, faultOfBytes, sourceFiles } from './source-files.ts';

test.each([
  ['UTF-16', Buffer.from('\u{FEFF}title', 'utf16le'), 1, /UTF-16/u],
  ['Latin-1', Buffer.from('a\nb\ncaf\xE9\n', 'latin1'), 3, /not UTF-8/u],
  ['a NUL byte', Buffer.from('a\n\0\n'), 2, /NUL/u],
  ['a byte-order mark', Buffer.from('\u{FEFF}a\n'), 1, /byte-order mark/u],
  ['a right-to-left override', Buffer.from('a\nif x: \u202E# no\n'), 2, /U\+202E/u],
  ['a right-to-left mark', Buffer.from('a\u200F\n'), 1, /U\+200F/u],
  ['CRLF', Buffer.from('a\nb\r\n'), 2, /LF line ends/u],
])('%s is refused at its line', (_, bytes, line, message) => {
  expect(faultOfBytes(bytes)).toEqual({ line, message: expect.stringMatching(message) });
});

test('text in any script is fine', () => {
  expect(faultOfBytes(Buffer.from('שלום, naïve 東京 👩‍🔬\n'))).toBeUndefined();
});

test('every file of the repository is fit, tests and tools as well', () => {
  expect(checkFiles(sourceFiles(['.']))).toEqual([]);
});
