import { expect, test } from 'vitest';
import { plainHead, plainSidebar, wholeToc } from './plain-titles.ts';

const link = (label: string) => {
  const rest = { href: '/a/', isCurrent: false, badge: undefined, attrs: {} };
  return { type: 'link' as const, label, ...rest };
};

test('the sidebar has the words of a title without the marks of code', () => {
  const group = {
    type: 'group' as const,
    label: 'On `pip`',
    entries: [link('Use `pip install`'), link('Plain')],
    collapsed: false,
    badge: undefined,
  };
  expect(plainSidebar([group])).toEqual([
    { ...group, label: 'On pip', entries: [link('Use pip install'), link('Plain')] },
  ]);
});

test('so have the tab and what others are told of the page, and no program is touched', () => {
  expect(
    plainHead([
      { tag: 'title', attrs: {}, content: 'Use `pip` | Book' },
      { tag: 'meta', attrs: { property: 'og:title', content: 'Use `pip`' }, content: '' },
      { tag: 'script', attrs: {}, content: '`a`' },
    ]),
  ).toMatchObject([
    { content: 'Use pip | Book' },
    { attrs: { content: 'Use pip' } },
    { content: '`a`' },
  ]);
});

test('a formula in a heading stays in the list of headings', () => {
  const item = (slug: string, text: string) => ({ depth: 2, slug, text, children: [] });
  const items = [{ ...item('_top', 'Overview'), children: [item('loss-x2', 'Loss ')] }];
  expect(wholeToc(items, new Map([['loss-x2', 'Loss x^2']]))).toEqual([
    { ...item('_top', 'Overview'), children: [item('loss-x2', 'Loss x^2')] },
  ]);
});
