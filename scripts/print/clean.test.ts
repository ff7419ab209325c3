import { expect, test } from 'vitest';
import { clean } from './clean.ts';
import { parsePage, select, selectAll } from './tree.ts';

test('a label is no link on paper, where other links stay', () => {
  const page = parsePage(
    '<main><figure id="f"><figcaption><a class="label" href="#f" aria-label="x">Figure 1</a> See <a href="#g">G</a>.</figcaption></figure></main>',
  );
  const main = select('main', page);
  if (main === undefined) throw new Error('no main');
  clean(main);
  expect(select('.label', main)).toMatchObject({
    tagName: 'span',
    properties: { className: ['label'] },
  });
  expect(select('.label', main)?.properties).not.toHaveProperty('ariaLabel');
  expect(selectAll('a', main)).toHaveLength(1);
});
