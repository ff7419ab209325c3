import { expect, test } from 'vitest';
import { testContents } from '../fixture.ts';
import { sidebar } from './sidebar.ts';

test('has a group for each part, numbers chapters, and marks drafts', () => {
  expect(sidebar(testContents, ['a/two'])).toEqual([
    { label: 'S', items: [{ slug: 's/first' }], collapsed: false },
    {
      label: 'A',
      items: [
        { slug: 'a/one', attrs: { 'data-number': '1' } },
        {
          slug: 'a/two',
          attrs: { 'data-number': '2' },
          badge: { text: 'Draft', variant: 'caution' },
        },
      ],
      collapsed: false,
    },
    { label: 'X', items: [{ slug: 'x/extra' }], collapsed: true },
  ]);
});
