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
  expect(findings.map(formatFinding)).toEqual([expect.stringMatching(/^a\.yaml:1: day: /u)]);
});

test.each([
  [yamlList(schema), 'one: 1\n', 'a.yaml:1: is no list of entries. Start each entry with "- ".'],
  [yamlMap(schema), '- 1\n', 'a.yaml:1: is no map of entries. Write an id and its fields.'],
  [yamlMap(schema), 'a: [\n', 'a.yaml:2: is not YAML: '],
  [yamlMap(schema), '? [a]\n: 1\n', 'a.yaml:1: Invalid input'],
])('a file of another shape is refused (%#)', (read, text, message) => {
  expect(read('a.yaml', text).findings.map(formatFinding)[0]).toContain(message);
});
