import { expect, test } from 'vitest';
import { formatFinding } from '../finding.ts';
import { dataOf } from '../fixture.ts';
import { glossary } from '../terms/glossary.ts';
import { topics } from '../topics/topics.ts';
import { checkData } from './all.ts';

const term = (id: string) =>
  `${id}:\n  term: ${id}\n  definition: A word and what is meant by it.\n`;

const findingsOf = (files: Readonly<Record<string, string>>) =>
  glossary.read(dataOf(files)).findings.map(formatFinding);

test('files of all parts are one glossary, in the order of the parts', () => {
  const { entries, findings } = glossary.read(
    dataOf({
      'glossary/cloud.yaml': `# Head.\n${term('cold-start')}`,
      'glossary/start.yaml': term('toil'),
    }),
  );
  expect(findings).toEqual([]);
  expect(entries).toMatchObject([
    { id: 'toil', term: 'toil', file: 'src/data/glossary/start.yaml', line: 1 },
    { id: 'cold-start', file: 'src/data/glossary/cloud.yaml', line: 2 },
  ]);
});

test('an id in two files is a finding with both places', () => {
  const files = { 'glossary/start.yaml': term('toil'), 'glossary/cloud.yaml': `\n${term('toil')}` };
  expect(findingsOf(files)).toEqual([
    'src/data/glossary/cloud.yaml:2: the id "toil" is also in src/data/glossary/start.yaml:1. Keep one of the two, or give one another id.',
  ]);
});

test('an id twice in one file is a finding with both lines', () => {
  const row = '- { id: s0-001, source: 0, section: S, topic: T, chapters: [] }\n';
  expect(topics.read(dataOf({ 'topics.yaml': row + row })).findings.map(formatFinding)).toEqual([
    'src/data/topics.yaml:2: the id "s0-001" is also on line 1. Give one of them another.',
  ]);
});

test.each([
  [
    'deplyment.yaml',
    '"deplyment" is no part of src/data/contents.ts. Did you mean "deployment.yaml"?',
  ],
  [
    'other.yaml',
    '"other" is no part of src/data/contents.ts. Name it after one of start, programming, ',
  ],
  [
    'cloud.yml',
    'a file of this folder is named after a part and ends in .yaml. Rename it to cloud.yaml.',
  ],
])('a file named %s is a finding', (name, message) => {
  const found = findingsOf({ 'glossary/start.yaml': term('toil'), [`glossary/${name}`]: '' });
  expect(found).toEqual([expect.stringContaining(`src/data/glossary/${name}: ${message}`)]);
});

test('so is a list of words whose name is no part', () => {
  expect(checkData(dataOf({ 'words/clod.txt': 'word\n' })).map(formatFinding)).toContain(
    'src/data/words/clod.txt: "clod" is no part of src/data/contents.ts. Did you mean "cloud.txt"?',
  );
});

test('a part may lack a file, the book may not lack the glossary', () => {
  expect(findingsOf({})).toEqual([
    'src/data/glossary: is missing. Take it back with: git checkout -- src/data/glossary',
  ]);
  expect(checkData(dataOf({})).map(({ file }) => file)).not.toContain('src/data/allowed-numbers');
});

test('a file that cannot be read is a finding, and the other parts are read', () => {
  const folder = dataOf({ 'glossary/start.yaml': term('toil'), 'glossary/cloud.yaml': '' });
  const { entries, findings } = glossary.read({
    ...folder,
    read(path) {
      if (path === 'glossary/cloud.yaml') throw new Error('EACCES: not allowed');
      return folder.read(path);
    },
  });
  expect(entries).toHaveLength(1);
  expect(findings.map(formatFinding)).toEqual([
    'src/data/glossary/cloud.yaml: cannot be read: EACCES: not allowed. Take it back with: git checkout -- src/data/glossary/cloud.yaml',
  ]);
});
