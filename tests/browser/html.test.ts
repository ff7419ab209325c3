/** Every built page is HTML by the standard's own rules on what may stand where. */
import { globSync, readFileSync } from 'node:fs';
import { HtmlValidate, type Message, StaticConfigLoader } from 'html-validate';
import { expect, test } from 'vitest';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:standard'],
    rules: { 'heading-level': 'error' },
  }),
);

/**
 * Expressive Code sets each line of a program as a block, so that a browser without styles, a reading
 * mode among them, keeps the lines. The standard wants words there.
 */
const isOfCode = ({ ruleId, selector }: Message) =>
  ruleId === 'element-permitted-content' &&
  /figure > pre > code > div(?::nth-child\(\d+\))?$/u.test(selector ?? '');

/** Starlight's list of the page's sections has a heading of its own before the page's first one. */
const isContents = ({ ruleId, selector }: Message) =>
  ruleId === 'heading-level' && selector === '#starlight__on-this-page';

async function faultsOf(html: string, file: string): Promise<string[]> {
  const { results } = await validator.validateString(html, file);
  return results
    .flatMap(({ messages }) => messages)
    .filter((message) => !isOfCode(message) && !isContents(message))
    .map(({ line, column, message }) => `${file}:${line}:${column}: ${message}`);
}

test('the pages are valid', async () => {
  const pages = globSync('dist/**/*.html').sort();
  expect(pages.length).toBeGreaterThan(20);
  const faults: string[] = [];
  for (const page of pages) faults.push(...(await faultsOf(readFileSync(page, 'utf8'), page)));
  expect(faults).toEqual([]);
});

test.each([
  ['an id twice', '<p id="a">one</p><p id="a">two</p>'],
  ['a block in a line', '<span><p>block</p></span>'],
  ['an attribute twice', '<p class="a" class="b">one</p>'],
  ['a heading that leaves out a level', '<h1>one</h1><h3>three</h3>'],
  ['a tag that is not closed', '<section><p>one</p>'],
])('%s is seen', async (_name, body) => {
  const page = `<!doctype html><html lang="en"><head><title>A</title></head><body>${body}</body></html>`;
  expect(await faultsOf(page, 'a.html')).not.toEqual([]);
});
