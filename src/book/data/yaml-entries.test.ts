import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { formatFinding } from '../finding.ts';
import { yamlList, yamlMap } from './yaml-entries.ts';

const schema = z.object({ day: z.coerce.date(), count: z.number() });

test('an entry has the values of its schema and its line', () => {
  expect(
    yamlMap(schema)('a.yaml', '# Head.\none:\n  day: 2026-11-21\n  count: 3\n').entries,
  ).toEqual([{ id: 'one', day: new Date('2026-11-21'), count: 3, file: 'a.yaml', line: 2 }]);
  expect(yamlList(schema)('a.yaml', '\n- { day: 2026-11-21, count: 3 }\n').entries).toEqual([
    { day: new Date('2026-11-21'), count: 3, file: 'a.yaml', line: 2 },
  ]);
});

test('an entry that the schema refuses is left out and told at its line', () => {
  const text = '1:\n  day: soon\n  count: 3\n2:\n  day: 2026-11-21\n  count: 3\n';
  const { entries, findings } = yamlMap(schema)('a.yaml', text);
  expect(entries.map(({ id }) => id)).toEqual(['2']);
  expect(findings.map(formatFinding)).toEqual([expect.stringMatching(/^a\.yaml:2: day: /u)]);
});

test.each([
  [yamlList(schema), 'one: 1\n', 'a.yaml:1: is no list of entries. Start each entry with "- ".'],
  [yamlMap(schema), '- 1\n', 'a.yaml:1: is no map of entries. Write an id and its fields.'],
  [yamlMap(schema), 'a: [\n', 'a.yaml:2: is not YAML: '],
  [yamlMap(schema), '? [a]\n: 1\n', 'a.yaml:1: Invalid input'],
])('a file of another shape is refused (%#)', (read, text, message) => {
  expect(read('a.yaml', text).findings.map(formatFinding)[0]).toContain(message);
});

test('a field that no entry has is told at its line, with the one that was meant', () => {
  const strict = z.strictObject({ day: z.string(), count: z.number() });
  const text = 'one:\n  day: a\n  count: 3\n  cuont: 4\n';
  expect(yamlMap(strict)('a.yaml', text).findings.map(formatFinding)).toEqual([
    'a.yaml:4: cuont: there is no "cuont" here. Write "count", or take it away.',
  ]);
});

test('words that YAML reads as something else are told to be quoted', () => {
  const words = z.strictObject({ text: z.string() });
  const text = '- text: 2024\n- text: C # basics\n- text: "a: b"\n';
  expect(yamlList(words)('a.yaml', text).findings.map(formatFinding)).toEqual([
    'a.yaml:1: text: 2024 is no text to YAML. Put it in quotation marks: "2024".',
    expect.stringContaining('a.yaml:2: "# basics" is a remark to YAML and would be lost.'),
  ]);
});
