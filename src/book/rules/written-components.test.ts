import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writtenComponents } from './written-components.ts';

/** Attributes of an interface in a file, and of those that it extends. */
function attributesOf(source: string): string[] {
  const [, extended = '', body = ''] =
    /interface Props(?: extends ([^{]+))? \{([\s\S]*?)\n\}/u.exec(source) ?? [];
  const kinds = `${extended} ${/type Props = (\w+);/u.exec(source)?.[1] ?? ''}`;
  const own = [...body.matchAll(/^ {2}(\w+)\??:/gmu)].map(([, name = '']) => name);
  // The pipeline writes `where` and `nth`.
  return [
    ...own.filter((name) => name !== 'nth'),
    ...(kinds.includes('Numbered') ? ['id'] : []),
    ...(kinds.includes('NumberStyle') ? ['digits', 'as'] : []),
  ].sort();
}

const exported = [
  ...readFileSync('src/components/index.ts', 'utf8').matchAll(/default as (\w+)/gu),
].map(([, name = '']) => name);

test('every component that authors import is listed, and no other', () => {
  expect(Object.keys(writtenComponents).sort()).toEqual(exported.sort());
  expect(globSync('src/components/*.astro').length).toBeGreaterThanOrEqual(exported.length);
});

test.each(exported)('<%s> takes what is said of it', (name) => {
  const source = readFileSync(`src/components/${name}.astro`, 'utf8');
  const taken = writtenComponents[name];
  expect([...(taken?.attributes ?? [])].sort()).toEqual(attributesOf(source));
  expect(taken?.content).toBe(/<slot|slots\.render/u.test(source));
});
