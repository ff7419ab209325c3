import { expect, test } from 'vitest';
import { notesStyle, withNumbers } from './contents-notes.ts';

type Item = Parameters<typeof withNumbers>[0][number];

const item = (slug: string, text: string, children: Item[] = []): Item => ({
  slug,
  text,
  depth: 2,
  children,
});

const items = [item('_top', 'Overview'), item('why', 'Why', [item('deep', 'Deep')])];

test('a section has its number, the overview and what is below a section have none', () => {
  const noted = withNumbers(items, new Map([['why', '5.1']]));
  expect(noted).toEqual([items[0], { ...items[1], text: '5.1\u2002Why' }]);
});

test('each entry has its minutes, the overview those before the first section', () => {
  const minutes = new Map([
    ['', 2],
    ['why', 1],
  ]);
  expect(notesStyle(minutes)).toBe(
    String.raw`:root{--number-inset:2.25rem;--number-hang:-1.75rem}nav a[href="#_top"]{--minutes:"2\a0min"}nav a[href="#why"]{--minutes:"1\a0min"}`,
  );
});
