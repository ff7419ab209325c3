import { expect, test } from 'vitest';
import { formatFinding } from '../finding.ts';
import { bookOf, labsOf, testContents } from '../fixture.ts';
import { labUse } from './lab-use.ts';

const labs = {
  'a/one/main.py': '# region load\nimport helper\nx = 1\n# endregion load\n',
  'a/one/helper.py': 'y = 2\n',
  'a/one/test_main.py': 'import main\n',
  'a/one/outputs/run.txt': '$ python main.py\n1\n2\n',
  'a/one/outputs/facts.json': '{"auc": 0.7}',
  'a/one/figures/auc.svg': '<svg viewBox="0 0 1 1"></svg>',
};

const good = `---
title: A
---

<Listing file="a/one/main.py" region="load" mark="2" />

<Output file="a/one/outputs/run.txt" lines="1-2" />

<Figure src="a/one/figures/auc.svg" caption="C" alt="A" />

| <Symptom of="a/one/outputs/run.txt" text="2" /> |

AUC <Value of="a/one/outputs/facts.json" path="auc" />.
`;

const say = (text: string, files: Record<string, string> = labs) =>
  labUse(bookOf({ 'a/one': text }, testContents), labsOf(files)).map(formatFinding);

test('a chapter that quotes what is there is sound', () => {
  expect(say(good)).toEqual([]);
});

test.each([
  [
    'region="load"',
    'region="lode"',
    5,
    '<Listing>: region "lode" is not in the file (it has load)',
  ],
  ['main.py" region', 'mane.py" region', 5, '<Listing>: labs/a/one/mane.py does not exist'],
  ['mark="2"', 'mark="9"', 5, '<Listing>: mark="9" goes beyond the 2 lines shown'],
  ['lines="1-2"', 'lines="1-3"', 7, '<Output>: lines="1-3" goes beyond its 2 lines'],
  [' alt="A"', '', 9, '<Figure>: alt is missing. Say in a sentence what the figure shows'],
  ['caption="C"', 'caption=" "', 9, '<Figure>: caption is missing'],
  ['path="auc"', 'path="acu"', 13, '<Value>: "acu" is not in the file: "acu" is missing'],
  ['text="2"', 'text="3"', 11, '<Symptom>: "3" is not in the output'],
  ['src="a/one/figures/auc.svg"', 'src={auc}', 9, '<Figure>: src must be written as plain text'],
])('%s → %s is found on line %i', (from, to, line, message) => {
  expect(say(good.replace(from, to)).join('\n')).toContain(`docs/a/one.mdx:${line}: ${message}`);
});

test('a lab that nobody has timed is found where the chapter names it', () => {
  const text = good.replace('title: A', 'title: A\nlab: a/one');
  expect(say(text)[0]).toContain('docs/a/one.mdx:3: labs/a/one/outputs/lab-time.json is missing');
  expect(say(text, { ...labs, 'a/one/outputs/lab-time.json': '{"seconds": 1}' })).toEqual([]);
});

test('what no chapter shows is reported: outputs, figures, programs', () => {
  const found = say(good, {
    ...labs,
    'a/one/outputs/old.txt': '$ x\n',
    'a/one/figures/old.svg': '<svg viewBox="0 0 1 1"></svg>',
    'a/one/dead.py': 'z = 3\n',
    'flightdelay/pyproject.toml': '[project]\n',
    'flightdelay/flightdelay/model.py': 'the package is used, not shown\n',
  });
  expect(found).toEqual([
    'labs/a/one/outputs/old.txt: no chapter shows this. Show it with <Output> or <Figure>, or stop capturing it.',
    'labs/a/one/figures/old.svg: no chapter shows this. Show it with <Output> or <Figure>, or stop capturing it.',
    'labs/a/one/dead.py: no chapter shows this program and no other file of its lab names it. Remove it.',
  ]);
});
