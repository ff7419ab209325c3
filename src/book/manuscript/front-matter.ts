/** The YAML at the head of a page, with the line on which each key stands. */
import { isMap, isScalar } from 'yaml';
import { readYaml, type Yaml, YamlError } from '../files/yaml.ts';

export interface FrontMatter {
  readonly data: Readonly<Record<string, unknown>>;
  /** Line in the file of each top-level key, from 1. */
  readonly lines: ReadonlyMap<string, number>;
}

export class FrontMatterError extends Error {
  readonly line: number;
  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

/** @throws FrontMatterError when the block is missing, never closed, or no YAML mapping. */
export function readFrontMatter(text: string): FrontMatter {
  const source = text.replace(/^\u{FEFF}/u, '').replace(/\r\n?/gu, '\n');
  if (!source.startsWith('---\n')) {
    throw new FrontMatterError(1, 'front matter is missing. Start the file with --- and a title');
  }
  const end = source.indexOf('\n---', 3);
  if (end < 0) throw new FrontMatterError(1, 'front matter never closes. End it with a line ---');
  const { data, contents, lineAt } = read(source.slice(4, end + 1));
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw new FrontMatterError(2, 'front matter holds no keys. Write at least title: …');
  }
  const lines = new Map<string, number>();
  for (const { key } of isMap(contents) ? contents.items : []) {
    if (isScalar(key)) lines.set(String(key.value), lineAt(key.range?.[0] ?? 0));
  }
  return { data: data as Record<string, unknown>, lines };
}

/** YAML whose lines are counted from the file's head, where the opening --- is the first. */
function read(block: string): Yaml {
  try {
    const yaml = readYaml(block);
    return { ...yaml, lineAt: (offset) => yaml.lineAt(offset) + 1 };
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    throw new FrontMatterError(error.line + 1, `front matter is not YAML: ${error.message}`);
  }
}

/** Line of a top-level key; 1 where it is absent or the block cannot be read, which a rule reports. */
export function lineOfKey(text: string, key: string): number {
  try {
    return readFrontMatter(text).lines.get(key) ?? 1;
  } catch (error) {
    if (error instanceof FrontMatterError) return 1;
    throw error;
  }
}
