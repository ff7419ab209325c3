/** Pages link to pages by their files: an address from the root misses the path below which a host serves the book. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesOf } from '../../src/book/files/git.ts';

/** Addresses from the root in the text of a page, which miss the base path; code shows what it likes. */
const addressesFromRoot = (text: string): string[] => [
  ...(text
    .replaceAll(/^(`{3,}).*?^\1/gmsu, '')
    .replaceAll(/(?<!\{)`[^`]*`/gu, '')
    .match(/(?:\]\(|\]: *|\b(?:href|src|action)=["'`{]+)\/(?!\/)[^\s)"'}]*/gu) ?? []),
];

test.each([
  ['[a chapter](/start/roles/)', 1],
  ['[a chapter]: /start/roles/', 1],
  ['<a href="/start/roles/">a chapter</a>', 1],
  ['<a href={`/start/one/`}>a chapter</a>', 1],
  ["<img alt='' src={'/favicon.svg'} />", 1],
  ['[a host](//example.org/), [a chapter](../start/roles.mdx), `[code](/x/)`', 0],
  ['```mdx\n[a chapter](/start/roles/)\n```', 0],
])('%s: %i addresses from the root', (text, count) => {
  expect(addressesFromRoot(text)).toHaveLength(count);
});

test('no page of the book names an address from the root', () => {
  const files = filesOf(['docs/*.md', 'docs/*.mdx']);
  expect(files.length).toBeGreaterThan(20);
  const faults = files.flatMap((file) =>
    addressesFromRoot(readFileSync(file, 'utf8')).map((address) => `${file}: ${address}`),
  );
  expect(faults).toEqual([]);
});
