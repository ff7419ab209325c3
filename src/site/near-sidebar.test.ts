import { describe, expect, it } from 'vitest';
import { nearSidebar, wholeUntil } from './near-sidebar.ts';

type Entry = Parameters<typeof nearSidebar>[0][number];

const link = (label: string, isCurrent = false) =>
  ({
    type: 'link',
    label,
    href: `/${label}/`,
    isCurrent,
    badge: undefined,
    attrs: { 'data-number': '7' },
  }) satisfies Entry;

const part = (label: string, entries: Entry[]): Entry => ({
  type: 'group',
  label,
  entries,
  collapsed: true,
  badge: undefined,
});

const many = Array.from({ length: wholeUntil - 2 }, (_, index) => link(`far-${index}`));

describe('the sidebar', () => {
  it('names every page of a book that is short enough', () => {
    const sidebar = [part('Here', [link('one', true), link('two')]), part('Far', many)];
    expect(nearSidebar(sidebar)).toBe(sidebar);
  });

  it('names the pages of the open part of a longer book, and leads to the other parts', () => {
    const here = part('Here', [link('one'), part('Deeper', [link('two', true)])]);
    const sidebar = [link('top'), here, part('Far', many)];
    expect(nearSidebar(sidebar)).toEqual([
      link('top'),
      here,
      { ...link('far-0'), label: 'Far', attrs: {} },
    ]);
  });
});
