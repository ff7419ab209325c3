/** A chapter's lab by itself: a folder that works wherever a reader unpacks it. */
import { readFileSync } from 'node:fs';
import { type Zippable, zipSync } from 'fflate';
import { project } from '../../project/project.ts';
import type { Book, Chapter } from '../book.ts';
import { fromRoot } from '../files/root.ts';
import { sourceFiles } from '../files/source-files.ts';
import { readLabFile } from '../quoting/lab-file.ts';
import { quotedFiles } from '../quoting/quoted-files.ts';
import { folderName, type Steps, shownOutputs, stepsOf } from './commands.ts';
import { devContainer } from './dev-container.ts';
import { type Lab, listLabs } from './lab.ts';
import { pinsOf } from './lock-file.ts';
import { projectFile, testsFile, testsName } from './project-file.ts';
import { readMe } from './read-me.ts';

/** Of the published site, for the README. */
export interface Site {
  readonly title: string;
  readonly site: string;
  readonly base: string;
}

/** A chapter and its lab. */
export interface Pair {
  readonly chapter: Chapter;
  readonly lab: Lab;
}

/** Each page and each zip asks; the labs are read once for a book. */
const known = new WeakMap<Book, readonly Pair[]>();

/** Finished chapters that have a lab, with it. */
export function pairsOf(book: Book): readonly Pair[] {
  const pairs = known.get(book) ?? readPairs(book);
  known.set(book, pairs);
  return pairs;
}

function readPairs(book: Book): Pair[] {
  const labs = new Map(listLabs().map((lab) => [lab.name, lab]));
  return book.chapters.flatMap((chapter) => {
    const name = chapter.draft ? undefined : chapter.front.data.lab;
    const lab = typeof name === 'string' ? labs.get(name) : undefined;
    return lab === undefined ? [] : [{ chapter, lab }];
  });
}

/** Address of a lab's zip below the base path. */
export const zipPath = ({ name }: Pick<Lab, 'name'>): string => `labs/${name}.zip`;

/** The way from the zip to the chapter's first output; undefined where the chapter shows no command. */
export function stepsTo({ chapter, lab }: Pair): Steps | undefined {
  const first = firstTyped(chapter);
  return first === undefined ? undefined : stepsOf(lab, first);
}

const firstTyped = (chapter: Chapter) => shownOutputs(chapter, readLabFile)[0]?.typed;

/** The way to the first output in one paragraph, for texts that have no block for it. */
export function wayInWords(pair: Pair, { site, base }: Site): string | undefined {
  const steps = stepsTo(pair)?.uv.map((step) => `\`${step}\``);
  if (steps === undefined) return undefined;
  return `Run it yourself: <${site}${base}${zipPath(pair.lab)}> holds the programs. On Linux and macOS, with uv: ${steps.join(', ')}. Its README has the other ways.`;
}

/** Records of tests and measurements, and locks of what comes along: nobody reads them there. */
const left = /verified\.json$|\/outputs\/(?:lab-time|install)\.json$/u;

/**
 * Bytes of the lab's zip. The same sources always give the same bytes.
 *
 * @throws Error of one line when the lab cannot stand by itself.
 */
export function zipOf(pair: Pair, site: Site): Uint8Array {
  const content: Zippable = {};
  for (const [path, bytes] of [...filesAlone(pair, site)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    content[`${folderName(pair.lab)}/${path}`] = bytes;
  }
  // A day before all others, in whatever zone; and an ordinary file, on whatever machine it is made.
  const options = { level: 9, mtime: new Date(1980, 0, 1), os: 3, attrs: 0o100644 << 16 } as const;
  return zipSync(content, options);
}

const served = new WeakMap<Pair, Uint8Array>();

/** The zip as this site serves it: made once, for its address and for the page that says how large it is. */
export function servedZip(pair: Pair): Uint8Array {
  const zip = served.get(pair) ?? zipOf(pair, project);
  served.set(pair, zip);
  return zip;
}

/** What lies in the folder, by path. */
export function filesAlone({ chapter, lab }: Pair, site: Site): Map<string, Uint8Array> {
  const tracked = sourceFiles(['labs', 'LICENSES']);
  const below = (folder: string) =>
    tracked.filter((file) => file.startsWith(`${folder}/`) && !left.test(file));
  const files = new Map<string, Uint8Array>();
  const put = (path: string, file: string) => files.set(path, readFileSync(fromRoot(file)));
  for (const file of below(lab.folder)) put(file.slice(lab.folder.length + 1), file);
  const others = [
    ...lab.packages.map((name) => `labs/${name}`),
    ...lab.reads.map((name) => `labs/${name}`),
  ];
  const along = [
    ...others.flatMap(below).filter((file) => !/^labs\/[^/]+\/requirements\.lock$/u.test(file)),
    ...quotedFiles(chapter).map((file) => `labs/${file}`),
    ...(others.length === 0 ? [] : ['labs/pyproject.toml']),
  ];
  for (const file of along) if (!file.startsWith(`${lab.folder}/`)) put(file, file);
  for (const file of below('LICENSES')) put(file, file);
  for (const [path, text] of Object.entries(written({ chapter, lab }, site))) {
    files.set(path, new TextEncoder().encode(text));
  }
  return files;
}

/** Files that only the zip has, or has in another way. */
function written({ chapter, lab }: Pair, { title, site, base }: Site): Record<string, string> {
  const read = (file: string) => readFileSync(fromRoot(file), 'utf8');
  const own = read(`${lab.folder}/pyproject.toml`);
  return {
    'pyproject.toml': projectFile({
      own,
      shared: read('labs/pyproject.toml'),
      pins: pinsOf(read(`${lab.folder}/requirements.lock`)),
      toolPins: pinsOf(read('labs/requirements.lock')),
    }),
    [testsName]: testsFile(read('labs/pyproject.toml')),
    'README.md': readMe({
      lab,
      chapter,
      outputs: shownOutputs(chapter, readLabFile),
      first: firstTyped(chapter) ?? ['pytest'],
      address: `${site}${base}${chapter.slug}/`,
      book: title,
    }),
    '.devcontainer/devcontainer.json': devContainer(
      lab,
      /requires-python = ">=(\d+\.\d+)/u.exec(own)?.[1] ?? '3',
    ),
  };
}
