/** The files of src/data/ can be read, and each entry has its fields: what all rules count on. */
import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { isMap, isSeq } from 'yaml';
import { changeSchema } from '../../schemas/change.ts';
import { glossarySchema } from '../../schemas/glossary.ts';
import { toolSchema } from '../../schemas/tool.ts';
import { topicSchema } from '../../schemas/topic.ts';
import { bibFaults, readBib } from '../citations/bibtex.ts';
import type { Finding } from '../finding.ts';
import { fromRoot } from './root.ts';
import { readYaml, YamlError } from './yaml.ts';

const words = z.array(z.string());

/** What each YAML file is, and what an entry holds; statements of skills.yaml have a rule of their own. */
const shapes: Readonly<Record<string, { kind: 'list' | 'map'; entry: z.ZodType }>> = {
  'allowed-numbers.yaml': {
    kind: 'list',
    entry: z.object({ file: z.string(), text: z.string(), reason: z.string() }),
  },
  'changelog.yaml': { kind: 'list', entry: changeSchema },
  'concepts.yaml': {
    kind: 'list',
    entry: z.object({ said: words, means: words.optional(), at: words }),
  },
  'glossary.yaml': { kind: 'map', entry: glossarySchema },
  'skills.yaml': { kind: 'list', entry: z.unknown() },
  'tools.yaml': { kind: 'map', entry: toolSchema },
  'topics.yaml': { kind: 'list', entry: topicSchema.extend({ id: z.string() }) },
};

/** Text of a file of src/data/. @throws Error when it is missing. */
export const readData = (name: string): string =>
  readFileSync(fromRoot(`src/data/${name}`), 'utf8');

/** @param read Text of a file of src/data/, by its name. */
export function checkData(read: (name: string) => string = readData): Finding[] {
  const faults = (name: string, check: (text: string) => Fault[]): Finding[] => {
    const file = `src/data/${name}`;
    let text: string;
    try {
      text = read(name);
    } catch (error) {
      const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
      const [why] = (error as Error).message.split('\n');
      const message = missing ? 'is missing' : `cannot be read: ${why}`;
      return [{ file, message: `${message}. Take it back with: git checkout -- ${file}` }];
    }
    return check(text).map((fault) => ({ file, ...fault }));
  };
  return [
    ...Object.keys(shapes).flatMap((name) => faults(name, (text) => yamlFaults(name, text))),
    ...faults('references.bib', (text) => {
      const empty = readBib(text).length === 0;
      return empty
        ? [{ line: 1, message: 'holds no entry. Write one like @book{key, title = {…}}.' }]
        : bibFaults(text);
    }),
  ];
}

type Fault = Omit<Finding, 'file'>;

function yamlFaults(name: string, text: string): Fault[] {
  const { kind, entry } = shapes[name] as (typeof shapes)[string];
  try {
    const { contents, lineAt } = readYaml(text);
    if (kind === 'list' ? !isSeq(contents) : !isMap(contents)) {
      const remedy = kind === 'list' ? 'Start each entry with "- "' : 'Write an id and its fields';
      return [{ line: 1, message: `is no ${kind} of entries. ${remedy}.` }];
    }
    const ids = new Map<unknown, number>();
    return (contents as { items: readonly YamlItem[] }).items.flatMap((item): Fault[] => {
      const line = lineAt((item.key ?? item).range?.[0] ?? 0);
      const data: unknown = (item.key === undefined ? item : item.value)?.toJSON();
      const { id } = (data ?? {}) as { id?: unknown };
      const first = ids.get(id);
      if (kind === 'list' && id !== undefined && first === undefined) ids.set(id, line);
      // Statements of skills.yaml are compared by their rule.
      const twin: Fault[] =
        first === undefined || name === 'skills.yaml'
          ? []
          : [
              {
                line,
                message: `the id "${id}" is also on line ${first}. Give one of them another.`,
              },
            ];
      const issues = entry.safeParse(data).error?.issues ?? [];
      return [
        ...twin,
        ...issues.map(({ path, message }) => ({
          line,
          message: `${[...path, message].join(': ')}.`,
        })),
      ];
    });
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    return [{ line: error.line, message: `is not YAML: ${error.message}. Correct the line.` }];
  }
}

/** An entry of a list, or a pair of a map. */
interface YamlItem {
  readonly key?: { readonly range?: readonly number[] };
  readonly value?: { readonly toJSON: () => unknown };
  readonly range?: readonly number[];
  readonly toJSON: () => unknown;
}
