import { expect, test } from 'vitest';
import { findingsOf } from '../fixture.ts';
import { objectives } from './objectives.ts';

const page = (body: string) =>
  findingsOf(objectives, {
    'a/b': `---\ntitle: T\nobjectives:\n  cut: cut a script\n  ship: ship it\n---\n\n${body}`,
  });
const quiz = (id: string) => `<Quiz objective="${id}">Q?</Quiz>`;

test('passes when each objective has a question', () => {
  expect(page(`${quiz('cut')}\n\n${quiz('ship')}`)).toEqual([]);
});

test('reports an objective without a question, with the line of its list', () => {
  expect(page(`${quiz('cut')}\n\n<Exercise kind="do" objective="ship">Do.</Exercise>`)).toEqual([
    'docs/a/b.mdx:3: no <Quiz> checks the objective "ship".',
  ]);
});

test('reports an objective that front matter does not have, and a missing one', () => {
  const found = page(`${quiz('cut')}\n\n${quiz('ship')}\n\n${quiz('chip')}\n\n<Quiz>Q?</Quiz>`);
  expect(found).toEqual([
    'docs/a/b.mdx:12: <Quiz>: front matter has no objective "chip".',
    'docs/a/b.mdx:14: <Quiz>: objective is missing.',
  ]);
});
