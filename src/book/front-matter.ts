/** The YAML at the head of a page, with the line on which each key stands. */
import { LineCounter, parseDocument } from 'yaml';

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
  const counter = new LineCounter();
  const document = parseDocument(source.slice(4, end + 1), { lineCounter: counter });
  const lineAt = (offset: number) => counter.linePos(offset).line + 1;
  const [error] = document.errors;
  if (error !== undefined) {
    const [what = ''] = error.message.split('\n');
    throw new FrontMatterError(lineAt(error.pos[0]), `front matter is not YAML: ${what}`);
  }
  const data: unknown = document.toJS();
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw new FrontMatterError(2, 'front matter holds no keys. Write at least title: …');
  }
  const lines = new Map<string, number>();
  const contents = document.contents;
  if (contents !== null && 'items' in contents) {
    for (const item of contents.items) {
      if ('key' in item && item.key !== null && typeof item.key === 'object') {
        const { value, range } = item.key as { value?: unknown; range?: [number, number, number] };
        if (range !== undefined) lines.set(String(value), lineAt(range[0]));
      }
    }
  }
  return { data: data as Record<string, unknown>, lines };
}
