import { expect, test } from 'vitest';
import { readPage } from './read-page.ts';

const words = (count: number, word = 'word') => `${word} `.repeat(count);
const page = (body: string) =>
  readPage(
    'a/b',
    `<main><h1>APIs</h1><div class="sl-markdown-content">${body}</div><footer>foot</footer></main>`,
  );

test('cuts at h2 and h3, with the parent of each', () => {
  const sections = page(
    `<p>Opening</p><h2 id="x">Batching</h2><p>${words(30)}</p><h3 id="y">Size</h3><p>${words(30)}</p>`,
  )?.sections;
  expect(sections?.map(({ anchor, title, parent }) => [anchor, title, parent])).toEqual([
    ['', 'APIs', ''],
    ['x', 'Batching', ''],
    ['y', 'Size', 'Batching'],
  ]);
  expect(sections?.[0]?.text).toBe('Opening');
});

test('a tiny h3 stays with its parent', () => {
  const sections = page(
    `<h2 id="x">Batching</h2><p>${words(30)}</p><h3 id="y">Size</h3><p>Small.</p>`,
  );
  expect(sections?.sections).toHaveLength(2);
  expect(sections?.sections[1]?.text).toMatch(/Size\. Small\.$/u);
  expect(sections?.sections[1]?.joined).toEqual(['y']);
});

test('listings, outputs and tables are text; buttons, icons and hidden labels are not', () => {
  const text = page(
    '<h2 id="x">Run<a class="sl-anchor-link"><svg><title>icon</title></svg></a></h2>' +
      '<figure class="listing"><pre><code><div class="ec-line">import torch</div>' +
      '<div class="ec-line">torch.no_grad()</div></code></pre></figure>' +
      '<figure class="output"><pre><samp>p99 12 ms</samp></pre></figure>' +
      '<table><tr><td>left</td><td>right</td></tr></table>' +
      '<span class="sr-only">hidden</span><button>copy</button><script>x()</script>',
  )?.sections[1];
  expect(text?.title).toBe('Run');
  expect(text?.kind).toBe('program');
  expect(text?.text).toBe('import torch torch.no_grad() p99 12 ms left right');
});

test.each([
  ['Exercises', 'exercise'],
  ['When it breaks', 'error'],
  ['References', 'back'],
  ['Batching', 'section'],
  ['Run it yourself', 'lab'],
])('%s is of kind %s', (title, kind) => {
  expect(page(`<h2 id="x">${title}</h2><p>Text</p>`)?.sections[1]?.kind).toBe(kind);
});

test.each([
  [
    '<p><span class="label">Question 6.2</span><span class="kind">one answer</span><a class="to-answer" href="#a">Answer</a></p>',
    'Question 6.2 one answer',
  ],
  [
    '<span class="label">Listing 8.7</span><span>Rows</span><a class="file" href="#">a/b.py</a>',
    'Listing 8.7 Rows a/b.py',
  ],
  ['<ul><li><a href="#">The roles</a><span>23 min</span></li></ul>', 'The roles 23 min'],
  ['<th>Fairness 360<span>once AIF</span></th>', 'Fairness 360 once AIF'],
  ['<code>a</code><code>b</code>', 'a b'],
  [
    '<p>Two <a href="#">API</a>s, <em>un</em>typed (<span>Lee, 2019</span>).</p>',
    'Two APIs, untyped (Lee, 2019).',
  ],
  ['<pre><code><span>torch</span><span>.</span><span>no_grad</span></code></pre>', 'torch.no_grad'],
  ['<p>1.4 × 10<sup>19</sup> and CO<sub>2</sub></p>', '1.4 × 10^19 and CO2'],
  ['<p hidden>Your answer</p><span aria-hidden="true">§</span>Said', 'Said'],
])('%s reads %s', (body, text) => {
  expect(page(body)?.sections[0]?.text).toBe(text);
});

test('notes the terms and tools that a section links to', () => {
  const section = page(
    '<p><a href="/appendix/glossary/#slo">SLO</a> <a href="/base/appendix/tools/#kafka">K</a></p>',
  )?.sections[0];
  expect(section?.terms).toEqual(['slo']);
  expect(section?.tools).toEqual(['kafka']);
});

test('a page without text of the book is none', () => {
  expect(readPage('x', '<p>redirect</p>')).toBeUndefined();
});
