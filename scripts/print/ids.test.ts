import { expect, test } from 'vitest';
import { idFaults, prefixIds } from './ids.ts';
import { h, parseFragment, select, serialize, textProperty } from './tree.ts';

const drawing = `<svg aria-labelledby="t d"><title id="t">T</title><desc id="d">D</desc><style>#line{fill:url(#shade)}</style>
<defs><linearGradient id="shade"/><path id="line"/></defs><use xlink:href="#line"/><path style="fill:url(#shade)" clip-path="url('#line')"/></svg>`;

test('a drawing keeps pointing at its own parts', () => {
  const tree = h('div', parseFragment(drawing));
  prefixIds(tree, 'a/b');
  expect(idFaults(tree)).toEqual([]);
  const html = serialize(tree);
  expect(html).toContain('aria-labelledby="a-b--t a-b--d"');
  expect(html).toContain('xlink:href="#a-b--line"');
  expect(html).toContain('#a-b--line{fill:url(#a-b--shade)}');
  expect(html.match(/url\((?:'|&#x27;)?#(?!a-b--)/gu)).toBeNull();
});

test('the same drawing in two chapters has no id in common', () => {
  const [one, two] = [h('div', parseFragment(drawing)), h('div', parseFragment(drawing))];
  prefixIds(one, 'a/b');
  expect(idFaults(h('body', [one, structuredClone(one)]))[0]).toContain('stands twice');
  prefixIds(two, 'a/c');
  expect(idFaults(h('body', [one, two]))).toEqual([]);
});

test('what points at nothing is a fault', () => {
  const tree = h('p', { ariaLabelledBy: 'gone' }, [h('a', { href: '#lost' }, 'there')]);
  expect(idFaults(tree)).toEqual([
    '<p> points at "gone", which is not in the document',
    '<a> points at "lost", which is not in the document',
  ]);
  expect(textProperty(select('a', tree) ?? tree, 'href')).toBe('#lost');
});
