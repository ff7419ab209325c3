import { expect, test } from 'vitest';
import { prepareCode } from './code.ts';
import { h, parseFragment, selectAll, textOf } from './tree.ts';

const prepared = (html: string) => {
  const piece = h('div', parseFragment(html));
  prepareCode(piece);
  return piece;
};
const line = (text: string, names = '', style = '') =>
  `<div class="ec-line ${names}" style="${style}"><div class="code">${text}</div></div>`;

test('lines that came and went have signs, and labels stand above their lines', () => {
  const piece = prepared(
    `<pre><code>${line('a')}${line('b', 'highlight ins tm-label', "--tmLabel:'it\\'s new'")}${line('c', 'highlight ins')}${line('d', 'highlight del')}${line('e', 'highlight mark')}</code></pre>`,
  );
  expect(selectAll('code > *', piece).map(textOf)).toEqual([
    'a',
    "it's new",
    '+ b',
    '+ c',
    '− d',
    'e',
  ]);
});

test('a captured output has a line for each of its lines', () => {
  const piece = prepared('<pre><kbd>$ run</kbd>\n<samp>one\n\ntwo</samp></pre>');
  expect(selectAll('.ec-line', piece).map(textOf)).toEqual(['$ run', 'one', ' ', 'two']);
});
