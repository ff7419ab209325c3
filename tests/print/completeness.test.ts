import { expect, test } from 'vitest';
import { h, parseFragment } from '../../scripts/print/tree.ts';
import { codeLines, lostLines, shareOfWords, visibleMatter, wordsOf } from './completeness.ts';

const page = h(
  'div',
  parseFragment(`<p>Words of a page that a reader sees<script>not these</script></p>
<div role="tabpanel" hidden><p>and of its hidden tab</p></div><details><summary>Fold</summary><p>folded text</p></details>
<span class="term-card">nor these</span><pre><code><div class="ec-line">a = 1</div><div class="ec-line">b = "x-y"</div></code></pre>`),
);

test('tabs and folds count as seen, chrome does not', () => {
  const words = wordsOf(visibleMatter(page));
  expect(words).toEqual(expect.arrayContaining(['hidden', 'tab', 'folded', 'fold']));
  expect(words).not.toContain('these');
});

test('a line of code that is on no page is told', () => {
  expect(codeLines(page)).toEqual(['a = 1', 'b = "x-y"']);
  expect(lostLines(codeLines(page), ['a = 1\nb = "x', 'y"'])).toEqual([]);
  expect(lostLines(codeLines(page), ['a=1'])).toEqual(['the line "b="xy"" is missing 1 times']);
  expect(lostLines(['a = 1', 'a = 1'], ['a=1'])).toEqual(['the line "a=1" is missing 1 times']);
});

test('words are counted as often as they stand there', () => {
  const words = ['weather', 'flight', 'flight', 'late'];
  expect(shareOfWords(words, 'Weather, flight flight1 late')).toBe(1);
  expect(shareOfWords(words, 'wea-\nther flight late')).toBe(0.75);
});
