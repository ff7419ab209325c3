/** Entries of a YAML file, each checked by its schema and with the line on which it starts. */
import type { z } from 'astro/zod';
import { isMap, isNode, isScalar, isSeq } from 'yaml';
import { readYaml, type Yaml, YamlError } from '../files/yaml.ts';
import { refusalsOf } from '../files/yaml-issue.ts';
import type { Finding } from '../finding.ts';
import type { FileReader } from './files.ts';
import type { Identified, Placed, Reading } from './reading.ts';

/** An entry as it stands in the file. */
interface Item {
  /** Empty in a list, whose entries say their ids themselves if they have some. */
  readonly id: string;
  /** Its key, or its number in the list. */
  readonly at: PropertyKey;
  readonly value: unknown;
  readonly line: number;
}

/** A file whose entries begin with `- `. */
export const yamlList =
  <T extends object>(schema: z.ZodType<T>): FileReader<T & Placed> =>
  (file, text) =>
    readEntries(file, text, itemsOfList, schema, (data, { line }) => ({ ...data, file, line }));

/** A file of ids with the fields of each below it. */
export const yamlMap =
  <T extends object>(schema: z.ZodType<T>): FileReader<T & Identified> =>
  (file, text) =>
    readEntries(file, text, itemsOfMap, schema, (data, { id, line }) => ({
      ...data,
      id,
      file,
      line,
    }));

/** @param itemsOf Entries of the file, or the sentence that says it holds none. */
function readEntries<T, Entry>(
  file: string,
  text: string,
  itemsOf: (yaml: Yaml) => Item[] | string,
  schema: z.ZodType<T>,
  made: (data: T, item: Item) => Entry,
): Reading<Entry> {
  const entries: Entry[] = [];
  const findings: Finding[] = [];
  try {
    const yaml = readYaml(text);
    const items = itemsOf(yaml);
    if (typeof items === 'string')
      return { entries, findings: [{ file, line: 1, message: items }] };
    for (const item of items) {
      const { data, error } = schema.safeParse(item.value);
      if (error === undefined) entries.push(made(data, item));
      for (const issue of error?.issues ?? []) {
        const placeOf: Yaml['placeOf'] = (path) => yaml.placeOf([item.at, ...path]);
        for (const { path, message } of refusalsOf(issue, placeOf, keysOf(schema))) {
          const line = placeOf(path)?.line ?? item.line;
          findings.push({ file, line, message: `${[...path, message].join(': ')}.` });
        }
      }
    }
    findings.push(...yaml.slips.map((slip) => ({ file, ...slip })));
    return { entries, findings };
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    const message = `is not YAML: ${error.message}.`;
    return { entries: [], findings: [{ file, line: error.line, message }] };
  }
}

/** Names of the fields that an entry may have. */
const keysOf = (schema: z.ZodType): string[] =>
  'shape' in schema ? Object.keys(schema.shape as object) : [];

const startOf = (node: unknown): number => (isNode(node) ? (node.range?.[0] ?? 0) : 0);

function itemsOfList({ data, contents, lineAt }: Yaml): Item[] | string {
  if (!isSeq(contents) || !Array.isArray(data)) {
    return 'is no list of entries. Start each entry with "- ".';
  }
  return data.map((value, index) => {
    return { id: '', at: index, value, line: lineAt(startOf(contents.items[index])) };
  });
}

function itemsOfMap({ data, contents, lineAt }: Yaml): Item[] | string {
  if (!isMap(contents) || typeof data !== 'object' || data === null) {
    return 'is no map of entries. Write an id and its fields.';
  }
  const values = new Map(Object.entries(data));
  return contents.items.map(({ key }) => {
    // A list or a map as a key names nothing; without a value it is refused by the schema.
    const id = isScalar(key) ? String(key.value) : '';
    return { id, at: id, value: values.get(id), line: lineAt(startOf(key)) };
  });
}
