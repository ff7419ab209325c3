import { expect, test } from 'vitest';
import { entriesOf, findingsOf } from '../fixture.ts';
import { concepts } from '../topics/concepts.ts';
import { planned } from '../topics/planned.ts';
import { plannedRule } from './planned.ts';

const pages = { 'cloud/here': 'Text.', 'cloud/also': 'Text.' };
const say = (gap: string, said = '[]', more: Record<string, string> = {}) =>
  findingsOf(
    plannedRule(
      () => entriesOf(planned, 'planned/cloud.yaml', gap),
      () => entriesOf(concepts, 'concepts/cloud.yaml', said),
    ),
    { ...pages, ...more },
  );
const gap = 'cloud/later:\n  title: Later\n  words: [later]\n  near: [cloud/here]\n';

test('a chapter that is not written, with a page that is, is right; so are concepts that lead to it', () => {
  const said = '- { said: [later on], means: [later], at: [cloud/later, cloud/also] }\n';
  expect(say(gap, said)).toEqual([]);
});

test('a chapter that is written is no gap', () => {
  expect(say(gap, '[]', { 'cloud/later': 'Text.' })).toEqual([
    'src/data/planned/cloud.yaml:1: "cloud/later" is written. Move its words to the keywords of docs/cloud/later.mdx, and take the entry away.',
  ]);
});

test('a draft is a gap still', () => {
  const draft = '---\ntitle: T\ndraft: true\n---\n\nText.\n';
  expect(say(gap, '[]', { 'cloud/later': draft })).toEqual([]);
});

test('pages that do not exist are named, and what was meant', () => {
  expect(say(gap.replace('[cloud/here]', '[cloud/heer]'))).toEqual([
    'src/data/planned/cloud.yaml:1: near: there is no page "cloud/heer" to send a reader to. Did you mean "cloud/here"?',
  ]);
  expect(say(gap, '- { said: [a], means: [b], at: [cloud/latter] }\n')).toEqual([
    'src/data/concepts/cloud.yaml:1: at: "cloud/latter" is neither a page nor a chapter of src/data/planned/. Did you mean "cloud/later"?',
  ]);
});
