/**
 * Each kind of question, and an exercise, in all their renderings: what is shown where. The examples
 * are those of docs/contributing/components/quizzes.mdx. An EPUB shows what paper does.
 */

import { loadRenderers } from 'astro:container';
import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { beforeAll, expect, test } from 'vitest';
import Quizzes from '../../../docs/contributing/components/quizzes.mdx';
import { clean } from '../../../scripts/print/clean.ts';
import { readPage } from '../../search/indexing/read-page.ts';
import { type Element, h, type Nodes, parseFragment, select, serialize } from '../html/tree.ts';
import { writeComponent } from '../plain/components.ts';
import { plainMarkdown } from '../plain/markdown.ts';
import { readLabFile } from '../quoting/lab-file.ts';
import { readBook } from '../read.ts';
import { answerIn } from './answered.ts';
import { questionKinds } from './kinds.ts';
import { formElement, readAnswer, readOrder, readQuestion } from './markup.ts';
import { type Aside, takeAnswers } from './paper.ts';
import { type Asked, askedIn } from './questions.ts';

interface Renderings {
  /** Where no script runs, with all folds open. */
  readonly page: string;
  /** What the page tells the script that makes it a form. */
  readonly form: unknown;
  readonly appendix: string;
  readonly paper: string;
  /** At the end of the chapter on paper. */
  readonly end: string;
  readonly plain: string;
  readonly search: string;
}

/** ASKED stands for what is asked, WHY for the reason behind an option and for a solution. */
const expected: Readonly<Record<string, Renderings>> = {
  one: {
    page: 'Question 1 one answer ASKED The median Right. WHY The mean No. WHY The largest, max(waits) No. WHY',
    form: { kind: 'one' },
    appendix: 'ASKED The median Right. WHY The mean No. WHY The largest, max(waits) No. WHY',
    paper: 'Question 1 one answer ASKED A The median B The mean C The largest, max(waits) Answer',
    end: 'A Right. WHY B No. WHY C No. WHY',
    plain:
      '**Question 1** ASKED - The median (right): WHY - The mean (wrong): WHY - The largest, max(waits) (wrong): WHY',
    search:
      'Question 1 one answer ASKED The median Right. WHY The mean No. WHY The largest, max(waits) No. WHY',
  },
  several: {
    page: 'Question 2 several answers ASKED The mean Right. WHY The largest wait Right. WHY The median No. WHY',
    form: { kind: 'several' },
    appendix: 'ASKED The mean Right. WHY The largest wait Right. WHY The median No. WHY',
    paper: 'Question 2 several answers ASKED A The mean B The largest wait C The median Answer',
    end: 'A Right. WHY B Right. WHY C No. WHY',
    plain:
      '**Question 2** ASKED - The mean (right): WHY - The largest wait (right): WHY - The median (wrong): WHY',
    search:
      'Question 2 several answers ASKED The mean Right. WHY The largest wait Right. WHY The median No. WHY',
  },
  number: {
    page: 'Question 3 a number ASKED Answer 9% Right. WHY 50 No. WHY',
    form: { kind: 'number', answer: { text: '9%', value: 100 / 11, tolerance: 1 } },
    appendix: 'ASKED Answer 9% Right. WHY 50 No. WHY',
    paper: 'Question 3 a number ASKED Answer',
    end: '9% Right. WHY 50 No. WHY',
    plain: '**Question 3** ASKED - 9% (right): WHY - 50 (wrong): WHY',
    search: 'Question 3 a number ASKED Answer 9% Right. WHY 50 No. WHY',
  },
  output: {
    page: 'Question 4 predict the output ASKED Answer median 5 Right. WHY median 5.0 No. WHY',
    form: { kind: 'output', answer: { text: 'median 5' } },
    appendix: 'ASKED Answer median 5 Right. WHY median 5.0 No. WHY',
    paper: 'Question 4 predict the output ASKED Answer',
    end: 'median 5 Right. WHY median 5.0 No. WHY',
    plain: '**Question 4** ASKED - median 5 (right): WHY - median 5.0 (wrong): WHY',
    search: 'Question 4 predict the output ASKED Answer median 5 Right. WHY median 5.0 No. WHY',
  },
  order: {
    page: 'Question 5 put in order ASKED Package them as a library Number 3. WHY Answer requests with the library Number 4. WHY Move the code into functions Number 1. WHY Write tests for the functions Number 2. WHY',
    form: { kind: 'order', order: [2, 3, 0, 1] },
    appendix:
      'ASKED Package them as a library Number 3. WHY Answer requests with the library Number 4. WHY Move the code into functions Number 1. WHY Write tests for the functions Number 2. WHY',
    paper:
      'Question 5 put in order ASKED A Package them as a library B Answer requests with the library C Move the code into functions D Write tests for the functions Answer',
    end: 'A Number 3. WHY B Number 4. WHY C Number 1. WHY D Number 2. WHY',
    plain:
      '**Question 5** ASKED - Move the code into functions (number 1): WHY - Write tests for the functions (number 2): WHY - Package them as a library (number 3): WHY - Answer requests with the library (number 4): WHY',
    search:
      'Question 5 put in order ASKED Package them as a library Number 3. WHY Answer requests with the library Number 4. WHY Move the code into functions Number 1. WHY Write tests for the functions Number 2. WHY',
  },
  exercise: {
    page: 'Exercise 1 design ASKED Solution WHY',
    form: undefined,
    appendix: 'WHY',
    paper: 'Exercise 1 design ASKED Solution',
    end: 'WHY',
    plain: '**Exercise 1** ASKED **Solution.** WHY',
    search: 'Exercise 1 design ASKED Solution WHY',
  },
};

const slug = 'contributing/components/quizzes';
const chapter = readBook().bySlug.get(slug);
const asked: readonly Asked[] = chapter === undefined ? [] : askedIn(chapter);
const kindOf = (one: Asked) => (one.component === 'Quiz' ? one.kind : 'exercise');

let page: Element;
let paper: Element;
let end: readonly Aside[];
let plain: string;
let found: string;

beforeAll(async () => {
  if (chapter === undefined) throw new Error(`there is no chapter ${slug}`);
  const renderers = await loadRenderers([getContainerRenderer()]);
  const container = await AstroContainer.create({ renderers });
  const starlightRoute = { entry: { data: { objectives: {} } } };
  const html = await container.renderToString(Quizzes, { locals: { starlightRoute } as never });
  page = h('div', parseFragment(html));
  paper = h('div', parseFragment(html));
  clean(paper);
  end = takeAnswers(paper);
  const sources = {
    book: readBook(),
    lab: readLabFile,
    cite: String,
    bibliography: () => [],
    term: () => ({ term: '', definition: '' }),
    skills: [],
    tool: () => ({ name: '', finding: '' }),
  };
  plain = plainMarkdown(chapter, {
    component: (use) => writeComponent(use, chapter, sources),
    link: String,
    image: String,
  });
  const main = `<main><h1>T</h1><div class="sl-markdown-content">${html}</div></main>`;
  found = (readPage(slug, main)?.sections ?? []).map(({ text }) => text).join('\n');
});

test('there is an example of each kind', () => {
  expect(asked.map(kindOf)).toEqual([...questionKinds, 'exercise']);
  expect(Object.keys(expected)).toEqual([...questionKinds, 'exercise']);
});

test.each(asked.map((one) => [kindOf(one), one] as const))('%s', (kind, one) => {
  const place = `[id="${one.anchor}"]`;
  const shownAt = (tree: Element) => select(place, tree) ?? h('p', `there is no ${place}`);
  const answer = answerIn(serialize(shownAt(page)), { url: '/', prefix: 'p' });
  const renderings = {
    page: shown(shownAt(page)),
    appendix: shown(parseFragment(answer)),
    paper: shown(shownAt(paper)),
    end: shown(end.find(({ of }) => of === one.anchor)?.content ?? []),
    plain: plain.slice(plain.indexOf(`**${one.label}**`)).split('\n## ')[0] ?? '',
    search: found.slice(found.indexOf(one.label)).split('\n')[0] ?? '',
  };
  const shortened = Object.entries(renderings).map(([name, text]) => [name, short(text, one)]);
  expect({ ...Object.fromEntries(shortened), form: formOf(shownAt(page)) }).toEqual(expected[kind]);
});

/** Words of a tree, those of blocks apart; what waits for a script does not show. */
function shown(tree: Nodes | readonly Nodes[]): string {
  const words = (node: Nodes): string => {
    if (node.type === 'text') return node.value;
    if (node.type === 'element' && node.properties.hidden !== undefined) return '';
    const inner = 'children' in node ? node.children.map(words).join('') : '';
    return node.type === 'element' && node.tagName === 'code' ? inner : ` ${inner} `;
  };
  return [tree].flat().map(words).join(' ');
}

function short(text: string, one: Asked): string {
  const long =
    one.component === 'Quiz'
      ? [one.lead, ...one.options.map(({ why }) => why)]
      : [/Eleven people .* below it\?/u, /The median, because .* hides it\./u];
  const squeezed = text.replaceAll('`', '').replace(/\s+/gu, ' ').trim();
  return long.reduce<string>(
    (all, words, index) => all.replace(words, index === 0 ? 'ASKED' : 'WHY'),
    squeezed,
  );
}

function formOf(tree: Element) {
  const form = select(formElement, tree);
  if (form === undefined) return undefined;
  const data = Object.fromEntries(
    Object.entries(form.properties).map(([name, value]) => [
      name.replace(/^data(.)/u, (_, first: string) => first.toLowerCase()),
      String(value),
    ]),
  );
  return {
    kind: readQuestion(data).kind,
    ...('answer' in data ? { answer: readAnswer(data) } : {}),
    ...('order' in data ? { order: readOrder(data) } : {}),
  };
}
