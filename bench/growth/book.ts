/** A copy of the project in which the book has more chapters, made from those of today. */
import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readSources } from '../../src/book/read.ts';
import { contents } from '../../src/data/contents.ts';
import type { Part } from '../../src/data/part.ts';
import { type Copy, copyProject } from '../../tests/copy.ts';
import { chapterAgain, labelled } from './chapter.ts';
import { glossaryAgain, namedBy, referencesAgain, topicsAgain } from './data.ts';
import { planOf } from './plan.ts';
import { otherWord, ownWords } from './words.ts';

const DATA = 'src/data';

/** @param chapters How many the book is to have; today's number gives it as it is. */
export function grownBook(chapters: number): Copy {
  const plan = planOf(contents, chapters);
  const originals = [...new Set(plan.again.map(({ of }) => of))];
  const sources = readSources();
  const texts = originals.map((slug) => textOf(sources, slug));
  const own = ownWords(texts);
  const rounds = Math.max(0, ...plan.again.map(({ round }) => round));
  const slugs = Array.from(
    { length: rounds },
    (_, index) =>
      new Map(plan.again.filter(({ round }) => round === index + 1).map(({ of, slug }) => [of, slug] as const)),
  );
  const order = plan.contents.flatMap(({ chapters: all }) => all);
  const isBefore = (slug: string, other: string) => order.indexOf(slug) < order.indexOf(other);

  const labels = new Set(labelled.flatMap((component) => [...namedBy(texts, component, 'id')]));

  const files: Record<string, string> = {};
  const full: ReadonlySet<string>[] = [];
  for (const one of plan.again) {
    const at = originals.indexOf(one.of);
    const names = { slugs: slugs[one.round - 1] ?? new Map(), labels, isBefore };
    files[`docs/${one.slug}.mdx`] = chapterAgain(texts[at] ?? '', one, names, own[at] ?? new Set());
    full.push(own[at] ?? new Set());
  }
  const read = (name: string) => readFileSync(join(DATA, name), 'utf8');
  const used = (component: string, attribute: string) => namedBy(texts, component, attribute);
  for (const name of globSync('glossary/*.yaml', { cwd: DATA })) {
    files[`${DATA}/${name}`] = glossaryAgain(read(name), used('Term', 'id'), rounds);
  }
  for (const name of globSync('references/*.bib', { cwd: DATA })) {
    files[`${DATA}/${name}`] = referencesAgain(read(name), used('Cite', 'of'), rounds);
  }
  files[`${DATA}/topics.yaml`] = topicsAgain(read('topics.yaml'), slugs);
  // The dictionary of the spelling check learns a new chapter's words, as it does today.
  const words = plan.again.flatMap(({ round }, index) => [...(full[index] ?? [])].map((word) => otherWord(word, round)));
  files[`${DATA}/words/start.txt`] = `${[...new Set([...read('words/start.txt').trimEnd().split('\n'), ...words])].join('\n')}\n`;
  files[`${DATA}/contents.ts`] =
    `import type { Part } from '../book/contents.ts';\n\nexport const contents: readonly Part[] = ${JSON.stringify(plan.contents, null, 2)};\n`;
  files[`${DATA}/paths.yaml`] = pathsAgain(read('paths.yaml'), plan.contents);

  const copy = copyProject({ files: plan.again.length === 0 ? {} : files });
  for (const { of, slug } of plan.again) copyLab(of, slug, copy.folder);
  const written = Object.keys(files).filter((file) => file.endsWith('.ts'));
  execFileSync(resolve('node_modules/.bin/biome'), ['format', '--write', ...written], { cwd: copy.folder, stdio: 'ignore' });
  commitAll(copy.folder);
  return copy;
}

/** Each path has a place for the parts that are new, too: behind all others. */
function pathsAgain(text: string, parts: readonly Part[]): string {
  const known = new Set(contents.map(({ id }) => id));
  const added = parts.map(({ id }) => id).filter((id) => !known.has(id));
  return text.replace(/^( +parts: \[.*)\]$/gmu, (_, list: string) => `${[list, ...added].join(', ')}]`);
}

function textOf(sources: ReturnType<typeof readSources>, slug: string): string {
  const found = sources.find((source) => source.slug === slug);
  if (found === undefined) throw new Error(`docs/${slug}.mdx is not there.`);
  return found.text;
}

/** Copies what git tracks of a chapter's lab, whatever is in it. */
function copyLab(of: string, slug: string, folder: string): void {
  const tracked = execFileSync('git', ['ls-files', '-z', '--', `labs/${of}`], { encoding: 'utf8' });
  for (const file of tracked.split('\0').filter(Boolean)) {
    const target = join(folder, `labs/${slug}`, file.slice(`labs/${of}/`.length));
    mkdirSync(dirname(target), { recursive: true });
    cpSync(file, target);
  }
}

/** Pages say when git last saw them change. */
function commitAll(folder: string): void {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, stdio: 'ignore' });
  git('add', '--all');
  git('-c', 'user.name=bench', '-c', 'user.email=bench@localhost', 'commit', '--quiet', '--allow-empty', '--message', 'Grow');
}
