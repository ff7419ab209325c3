import { expect, test } from 'vitest';
import { testContents } from '../fixture.ts';
import { sidebar } from './sidebar.ts';

test('has a group for each part, and marks drafts', () => {
  expect(sidebar(testContents, ['a/two'])).toEqual([
    { label: 'S', items: ['s/first'], collapsed: false },
    {
      label: 'A',
      items: ['a/one', { slug: 'a/two', badge: { text: 'Draft', variant: 'caution' } }],
      collapsed: false,
    },
    { label: 'X', items: ['x/extra'], collapsed: true },
  ]);
});
