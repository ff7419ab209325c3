import { expect, test } from 'vitest';
import { clean } from './clean.ts';
import { fixturePages, pageHtml } from './fixtures/site.ts';
import { parseSitePage } from './site-page.ts';
import { h, select, selectAll, textOf } from './tree.ts';
import { unfold } from './unfold.ts';

function folded() {
  const { title = '', body = '' } = fixturePages['deployment/folded-things'] ?? {};
  const page = parseSitePage('deployment/folded-things', pageHtml(title, body));
  const matter = h('div', page.body.children);
  clean(matter);
  return { matter, unfolded: unfold(matter) };
}

test('tabs stand open, each under its label, the hidden ones too', () => {
  const { matter } = folded();
  const titles = selectAll('.tab-title', matter).map(textOf);
  expect(titles).toEqual(['Debian', 'macOS']);
  expect(textOf(matter)).toContain('installer of Homebrew');
  expect(selectAll('[hidden], [role="tablist"], starlight-tabs', matter)).toEqual([]);
});

test('other folds stand open where they are', () => {
  const { matter } = folded();
  expect(selectAll('details', matter)).toEqual([]);
  expect(textOf(select('.opened', matter) ?? h('p'))).toContain('stands open on paper');
});

test('verdicts, solutions and long descriptions go to the end and are pointed at', () => {
  const { matter, unfolded } = folded();
  expect(unfolded.answers.map(({ label }) => label)).toEqual(['Question 3.1', 'Exercise 3.1']);
  expect(textOf(h('div', [...(unfolded.answers[0]?.content ?? [])]))).toContain(
    'share their weather',
  );
  expect(textOf(matter)).not.toContain('share their weather');
  expect(unfolded.descriptions.map(({ of }) => of)).toEqual(['fig-again']);
  expect(selectAll('a.answer-ref', matter).map(({ properties }) => properties.href)).toEqual([
    '#question-1-answer',
    '#exercise-1-solution',
  ]);
});

test('a question without a choice shows no list of one', () => {
  const matter = h('div', [
    h('section.quiz', { id: 'q' }, [
      h('p.exercise-label', [h('span.label', 'Question 1')]),
      h('p', 'How many?'),
      h('details.option', [h('summary', 'Answer'), h('div.why', 'Four.')]),
    ]),
  ]);
  unfold(matter);
  expect(selectAll('ol.options', matter)).toEqual([]);
  expect(selectAll('a.answer-ref', matter)).toHaveLength(1);
});
