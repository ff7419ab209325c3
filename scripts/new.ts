/**
 * `npm run new -- deployment/kubernetes`: lays out a chapter as a draft, its lab with a first program and
 * its test, and the line in the reading order. What is there already it leaves alone.
 */
import { existsSync, readFileSync } from 'node:fs';
import { paths } from '../src/book/paths/paths.ts';
import { topics } from '../src/book/topics/topics.ts';
import { contents } from '../src/data/contents.ts';
import { layOut } from './new/layout.ts';
import { writeWhole } from './tools/write-whole.ts';

try {
  const [slug = '', ...more] = process.argv.slice(2);
  if (slug === '' || more.length > 0) {
    throw new Error(
      'Name one chapter by its part and its own name: npm run new -- deployment/kubernetes',
    );
  }
  const components = readFileSync('src/components/index.ts', 'utf8');
  const laid = layOut(slug, {
    contents,
    contentsText: readFileSync('src/data/contents.ts', 'utf8'),
    topics: topics.entries(),
    paths: paths.entries(),
    components: [...components.matchAll(/default as (\w+)/gu)].map(([, name = '']) => name),
    exists: existsSync,
  });
  for (const { file, text, what } of laid) {
    writeWhole(file, text);
    console.log(`${file}: ${what}`);
  }
  console.log(`
What to do next:
  npm run lock -- ${slug}   writes the lab's lock file
  npm run lab -- ${slug}    installs the lab and runs its tests
  ${'npm run dev'.padEnd(slug.length + 19)}shows the draft; "Write here" says what is missing
MAINTAINING.md, "Add a chapter", has the rest.`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
