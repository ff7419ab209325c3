/** The zips of the book's own labs. */
import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'smol-toml';
import { afterEach, expect, test } from 'vitest';
import { readBook } from '../read.ts';
import { type Pair, pairsOf, stepsTo, wayInWords, zipOf, zipPath } from './alone.ts';

const site = { title: 'The Book', site: 'https://example.org', base: '/below/' };
const pairs = pairsOf(readBook());
const zone = process.env.TZ;
afterEach(() => {
  process.env.TZ = zone;
  if (zone === undefined) delete process.env.TZ;
});

/** What lies in a lab's zip, by path. */
function unpacked(pair: Pair): Map<string, string> {
  const files = Object.entries(unzipSync(zipOf(pair, site)));
  return new Map(files.map(([path, bytes]) => [path, strFromU8(bytes)]));
}

const named = (name: string) => {
  const pair = pairs.find(({ lab }) => lab.name === name);
  if (pair === undefined) throw new Error(`no chapter has the lab ${name}`);
  return pair;
};

test('every numbered chapter has a lab that can be taken away', () => {
  const numbered = readBook().chapters.filter(({ place }) => place?.number !== undefined);
  expect(pairs.map(({ chapter }) => chapter.slug)).toEqual(numbered.map(({ slug }) => slug));
  expect(pairs.every((pair) => stepsTo(pair) !== undefined)).toBe(true);
});

test.each(pairs)('$lab.name lies in one folder, whole and without records', (pair) => {
  const files = unpacked(pair);
  const folder = pair.lab.name.split('/')[1];
  const paths = [...files.keys()];
  expect(paths).toEqual(paths.toSorted());
  expect(paths.every((path) => path.startsWith(`${folder}/`))).toBe(true);
  expect(
    paths.filter((path) => /verified\.json|lab-time|install\.json|\.cache/u.test(path)),
  ).toEqual([]);
  for (const file of [
    'README.md',
    'requirements.lock',
    'LICENSES/MIT.txt',
    '.devcontainer/devcontainer.json',
  ]) {
    expect(paths).toContain(`${folder}/${file}`);
  }
  for (const name of pair.lab.packages)
    expect(paths).toContain(`${folder}/labs/${name}/pyproject.toml`);
  const { tool } = parse(files.get(`${folder}/pyproject.toml`) ?? '') as {
    tool: { uv: { sources: Record<string, { path: string }> } };
  };
  for (const { path } of Object.values(tool.uv.sources)) {
    expect(paths).toContain(`${folder}/${path}/pyproject.toml`);
  }
});

test('labs that are read come along, and so does what the chapter quotes of others', () => {
  const paths = [...unpacked(named('start/roles')).keys()];
  expect(paths).toContain('roles/labs/programming/clean-python/draft/known.py');
  expect(paths).toContain('roles/labs/deployment/model-apis/outputs/ask.txt');
  expect(zipPath(named('start/roles').lab)).toBe('labs/start/roles.zip');
});

test('the README names the chapter, the ways, and the command of each output', () => {
  const text = unpacked(named('start/roles')).get('roles/README.md') ?? '';
  for (const part of [
    '<https://example.org/below/start/roles/>',
    '    uv sync\n    uv run python -m ownership audit maps/as_found.toml',
    '--require-hashes -r requirements.lock',
    '.venv\\Scripts\\activate',
    ': `python -m ownership replay maps/reviewed.toml leak`',
    'uv run pytest -c lab-tests.toml',
    'MIT',
  ]) {
    expect(text).toContain(part);
  }
  expect(text).not.toContain('undefined');
});

test('a text without the block tells the way in a paragraph', () => {
  expect(wayInWords(named('start/roles'), site)).toBe(
    'Run it yourself: <https://example.org/below/labs/start/roles.zip> holds the programs. On Linux and macOS, with uv: `unzip roles.zip`, `cd roles`, `uv sync`, `uv run python -m ownership audit maps/as_found.toml`. Its README has the other ways.',
  );
});

test('a lab that needs more than Python says so, to readers and to the container', () => {
  const files = unpacked(named('data-engineering/pipelines'));
  const install = 'apt-get install --yes --no-install-recommends default-jre-headless';
  expect(files.get('pipelines/README.md')).toContain('`sudo apt install default-jre-headless`');
  expect(files.get('pipelines/.devcontainer/devcontainer.json')).toContain(install);
});

test('the same sources give the same bytes, in whatever zone and whenever', () => {
  const pair = named('ethics/fairness');
  process.env.TZ = 'America/New_York';
  const first = zipOf(pair, site);
  process.env.TZ = 'Asia/Tokyo';
  expect(Buffer.from(first).equals(Buffer.from(zipOf(pair, site)))).toBe(true);
});
