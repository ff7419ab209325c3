import { expect, test } from 'vitest';
import { readBibtex } from './bibtex.ts';
import { bibliography, inText } from './citations.ts';

const ends = 'url = {https://example.org/}, urldate = {2026-11-21}';
const read = (text: string) => readBibtex('a.bib', text).entries;
const one = (fields: string) => read(`@misc{k, title = {T}, year = 2020, ${fields}, ${ends}}`);
const plain = (html: string | undefined) => html?.replace(/<[^>]+>/gu, '').replaceAll('&#38;', '&');

test.each([
  ['author = {Doe, Ann and others}', '(Doe et al., 2020)', 'Doe, A., et al. (2020). T.'],
  [
    'author = {Doe, Ann and Roe, B. and others}',
    '(Doe et al., 2020)',
    'Doe, A., Roe, B., et al. (2020). T.',
  ],
  ['author = {Doe and others}', '(Doe et al., 2020)', 'Doe et al. (2020). T.'],
  [
    'author = {{Open Source Initiative} and Others}',
    '(Open Source Initiative et al., 2020)',
    'Open Source Initiative et al. (2020). T.',
  ],
  ['author = {{Barnes and Noble}}', '(Barnes and Noble, 2020)', 'Barnes and Noble. (2020). T.'],
  ['author = {van der Berg, Jan}', '(van der Berg, 2020)', 'van der Berg, J. (2020). T.'],
  ['author = {Ludwig van Beethoven}', '(van Beethoven, 2020)', 'van Beethoven, L. (2020). T.'],
  [
    'author = {Jos{\\\'e} {\\L}uk and S{\\"o}derberg, Emma}',
    '(Łuk & Söderberg, 2020)',
    'Łuk, J., & Söderberg, E. (2020). T.',
  ],
])('%s', (author, cited, listed) => {
  const works = one(author);
  expect(inText(['k'], works)).toBe(cited);
  expect(plain(bibliography(['k'], works)[0]?.html)).toContain(listed);
});

test('addresses survive whole', () => {
  const works = read(
    '@misc{k, title = {T}, year = 2020, url = {https://e.org/a\\_(b)\\%20?c=1\\&d=2\\#e\\~{}f}, urldate = {2026-11-21}}' +
      '@article{l, title = {U}, journal = {J}, year = 2020, doi = {10.1007/978-3-032-00942-5\\_12}, urldate = {2026-11-21}}',
  );
  const [first, second] = bibliography(['k', 'l'], works);
  expect(first?.html).toContain('href="https://e.org/a_(b)%20?c=1&#38;d=2#e~f"');
  expect(second?.html).toContain('href="https://doi.org/10.1007/978-3-032-00942-5_12"');
});

test('works of one author and one year bear the same letters wherever they are cited', () => {
  const of = (key: string, title: string, year: number) =>
    `@misc{${key}, author = {Doe, A.}, title = {${title}}, year = ${year}, ${ends}}\n`;
  const works = read(of('second', 'B', 2020) + of('first', 'A', 2020) + of('later', 'C', 2021));
  expect(inText(['second'], works)).toBe('(Doe, 2020b)');
  expect(inText(['first'], works)).toBe('(Doe, 2020a)');
  expect(inText(['later'], works)).toBe('(Doe, 2021)');
  expect(inText(['first', 'second'], works)).toBe('(Doe, 2020a, 2020b)');
  const years = (keys: string[]) =>
    bibliography(keys, works).map(({ key, html }) => [key, /\((\d+\w?)\)/u.exec(html)?.[1]]);
  expect(years(['second'])).toEqual([['second', '2020b']]);
  expect(years(['second', 'first', 'later'])).toEqual([
    ['first', '2020a'],
    ['second', '2020b'],
    ['later', '2021'],
  ]);
});

test('what the processor cannot read is told in the file of references', () => {
  const works = one('note = {costs $5}');
  expect(() => inText(['k'], works)).toThrow(/^a\.bib:1: "k" cannot be read: .+\.$/u);
});
