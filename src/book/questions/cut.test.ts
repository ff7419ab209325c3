import { expect, test } from 'vitest';
import { h, parseFragment, select, serialize, textOf } from '../html/tree.ts';
import { askedWithin, choicesOf, inOrder, removeParts, solutionOf } from './cut.ts';

const option = (face: string) =>
  `<details class="option"><summary>${face}</summary><div class="why"><strong>No.</strong> <p>Why ${face}.</p></div></details>`;
const page = () =>
  h(
    'div',
    parseFragment(
      `<section class="quiz" id="q"><p class="exercise-label"><span class="label"> Question 1 </span></p><quick-check><p>Which?</p>${option('a')}<p>Words between.</p>${option('b')}<p class="actions">x</p></quick-check></section>
<section class="exercise" id="e"><p class="exercise-label"><span class="label">Exercise 1</span></p><p>Do.</p><details class="solution"><summary>Solution</summary><details><summary>More</summary>Done.</details></details></section>
<section class="quiz">Without an id nothing can lead to it.</section>`,
    ),
  );

test('finds what a page asks', () => {
  expect(askedWithin(page()).map(({ asks, id, label }) => [asks, id, label])).toEqual([
    ['question', 'q', 'Question 1'],
    ['exercise', 'e', 'Exercise 1'],
  ]);
});

test('cuts a question into what is offered and why', () => {
  const [question] = askedWithin(page());
  const choices = choicesOf(question?.element ?? h('p'));
  expect(choices.map(({ face, why }) => [serialize([...face]), serialize([...why])])).toEqual([
    ['a', '<strong>No.</strong> <p>Why a.</p>'],
    ['b', '<strong>No.</strong> <p>Why b.</p>'],
  ]);
});

test('cuts the solution out of an exercise, with what it folds itself', () => {
  const [, exercise] = askedWithin(page());
  const solution = solutionOf(exercise?.element ?? h('p'));
  expect(serialize(solution?.content ?? [])).toBe(
    '<details><summary>More</summary>Done.</details>',
  );
  expect(solutionOf(h('section'))).toBeUndefined();
});

test('takes parts away by their names', () => {
  const tree = page();
  removeParts(tree, ['heading', 'actions']);
  expect(select('.actions, .exercise-label', tree)).toBeUndefined();
  expect(textOf(tree)).toContain('Words between.');
});

test('options change their places, and what stands between them does not', () => {
  const html = `<p>Put.</p>${option('a')}<p>Between.</p>${option('b')}${option('c')}`;
  expect(inOrder(html, [2, 0, 1])).toBe(
    `<p>Put.</p>${option('c')}<p>Between.</p>${option('a')}${option('b')}`,
  );
  expect(() => inOrder(html, [0, 1])).toThrow('2 options are written and 3 rendered');
});
