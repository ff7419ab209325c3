/** Reads YAML whole or says on which line it cannot be read. */
import { type Document, LineCounter, parseDocument } from 'yaml';

export class YamlError extends Error {
  /** 1-based, in the text that was given. */
  readonly line: number;
  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

export interface Yaml {
  readonly data: unknown;
  readonly contents: Document['contents'];
  /** 1-based line of an offset. */
  readonly lineAt: (offset: number) => number;
}

/** @throws YamlError when the text is no YAML, repeats a key, or grows without end by its aliases. */
export function readYaml(text: string): Yaml {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const lineAt = (offset: number) => Math.max(counter.linePos(offset).line, 1);
  const [error] = document.errors;
  if (error !== undefined) {
    // The parser ends its sentence with its own place, "at line 2, column 1:", and an excerpt.
    const [what = ''] = error.message.split(/ at line \d|\n/u);
    throw new YamlError(lineAt(error.pos[0]), what);
  }
  try {
    return { data: document.toJS(), contents: document.contents, lineAt };
  } catch (cause) {
    // An alias without an anchor, or too many of them, shows only when values are made.
    throw new YamlError(1, (cause as Error).message);
  }
}
