/** The YAML at the head of a page, with the line on which each key stands. */
import { isMap, isScalar } from 'yaml';
import { readYaml, type Yaml, YamlError } from '../files/yaml.ts';

export interface FrontMatter {
  readonly data: Readonly<Record<string, unknown>>;
  /** Line in the file of each key, from 1; of one below another as `questions.Why?`. */
  readonly lines: ReadonlyMap<string, number>;
  /** Where what a path leads to stands in the file. */
  readonly placeOf: Yaml['placeOf'];
  /** What would be lost or read as something else. */
  readonly slips: Yaml['slips'];
}

/** What a page has, which may be a block that nobody can read: then it has no keys. */
export interface Front extends FrontMatter {
  /** What is wrong with the block, and where; the rule on front matter reports it. */
  readonly fault: { readonly line: number; readonly message: string } | undefined;
}

/** From the opening --- to the closing one, as Astro finds them. */
const fences = /^(\u{FEFF}?)(---[\s\S]*?\n---)/u;

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
  const { data, contents, lineAt, placeOf, slips } = read(source.slice(4, end + 1));
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw new FrontMatterError(2, 'front matter holds no keys. Write at least title: …');
  }
  const lines = new Map<string, number>();
  const note = (node: unknown, above: string) => {
    for (const { key, value } of isMap(node) ? node.items : []) {
      if (!isScalar(key)) continue;
      lines.set(`${above}${key.value}`, lineAt(key.range?.[0] ?? 0));
      if (above === '') note(value, `${key.value}.`);
    }
  };
  note(contents, '');
  return { data: data as Record<string, unknown>, lines, placeOf, slips };
}

/** YAML whose lines are counted from the file's head, where the opening --- is the first. */
function read(block: string): Yaml {
  try {
    const yaml = readYaml(block, true);
    return {
      ...yaml,
      lineAt: (offset) => yaml.lineAt(offset) + 1,
      placeOf: (path) => {
        const place = yaml.placeOf(path);
        return place && { ...place, line: place.line + 1 };
      },
      slips: yaml.slips.map((slip) => ({ ...slip, line: slip.line + 1 })),
    };
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    throw new FrontMatterError(error.line + 1, `front matter is not YAML: ${error.message}`);
  }
}

/** The front matter of a page, or what is wrong with it. */
export function frontOf(text: string): Front {
  try {
    return { ...readFrontMatter(text), fault: undefined };
  } catch (error) {
    if (!(error instanceof FrontMatterError)) throw error;
    const { line, message } = error;
    const nothing = { data: {}, lines: new Map(), placeOf: () => undefined, slips: [] };
    return { ...nothing, fault: { line, message } };
  }
}

/**
 * The page with blanks in the place of its front matter, so that lines and offsets stay: what Astro
 * gives the parser, and so the text by which a parsed page is known.
 */
export function withoutFrontMatter(text: string): string {
  return text.replace(
    fences,
    // By code units and not by characters, which may be two units long.
    (_, mark: string, block: string) => mark + block.replace(/[^\r\n]/g, ' '),
  );
}

/**
 * Line of a key, or of one below it; that of the key where the other is absent, and 1 where both are
 * or the block cannot be read.
 */
export function lineOfKey({ lines }: FrontMatter, key: string, below?: string): number {
  return (below === undefined ? undefined : lines.get(`${key}.${below}`)) ?? lines.get(key) ?? 1;
}
