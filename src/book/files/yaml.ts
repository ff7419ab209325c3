/** Reads YAML whole or says on which line it cannot be read. */
import {
  type Document,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
} from 'yaml';
import { explainYaml, quoted } from './yaml-remedy.ts';

export class YamlError extends Error {
  /** 1-based, in the text that was given. */
  readonly line: number;
  /** @param message What is wrong and what to do, without the last period. */
  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

/** A key or a value as it stands in the text. */
export interface YamlPlace {
  readonly line: number;
  /** The value's source; what belongs to it in the lines below as well. */
  readonly source: string;
}

export interface Yaml {
  readonly data: unknown;
  readonly contents: Document['contents'];
  /** 1-based line of an offset. */
  readonly lineAt: (offset: number) => number;
  /** Where what a path of keys and numbers leads to stands; undefined where there is nothing. */
  readonly placeOf: (path: readonly PropertyKey[]) => YamlPlace | undefined;
  /** What would be lost or read as something else, though it is YAML. */
  readonly slips: readonly { readonly line: number; readonly message: string }[];
}

/**
 * @param alsoAstro Whether Astro reads the text as well.
 * @throws YamlError when the text is no YAML, repeats a key, or grows without end by its aliases.
 */
export function readYaml(text: string, alsoAstro = false): Yaml {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const lineAt = (offset: number) => Math.max(counter.linePos(offset).line, 1);
  const [error] = document.errors;
  if (error !== undefined) {
    // The parser ends its sentence with its own place, "at line 2, column 1:", and an excerpt.
    const [what = ''] = error.message.split(/ at line \d|\n/u);
    const line = lineAt(error.pos[0]);
    throw new YamlError(line, explainYaml(what, text.split('\n')[line - 1] ?? ''));
  }
  try {
    return {
      data: document.toJS(),
      contents: document.contents,
      lineAt,
      placeOf: (path) => placeOf(document, text, lineAt, path),
      slips: slipsIn(document, text, lineAt, alsoAstro),
    };
  } catch (cause) {
    // An alias without an anchor, or too many of them, shows only when values are made.
    const said = (cause as Error).message;
    const [, name = ''] = /Unresolved alias[^:]*: (.+)$/u.exec(said) ?? [];
    const at = name === '' ? -1 : text.split('\n').findIndex((line) => line.includes(`*${name}`));
    throw new YamlError(
      at < 0 ? 1 : at + 1,
      explainYaml(said, at < 0 ? '' : (text.split('\n')[at] ?? '')),
    );
  }
}

type LineAt = (offset: number) => number;

function placeOf(
  { contents }: Document,
  text: string,
  lineAt: LineAt,
  path: readonly PropertyKey[],
): YamlPlace | undefined {
  let node: unknown = contents;
  let at: number | undefined;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isScalar(item.key) && String(item.key.value) === String(key),
      );
      if (pair === undefined) return undefined;
      at = isScalar(pair.key) ? pair.key.range?.[0] : at;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      at = (node as { range?: [number, number, number] } | undefined)?.range?.[0] ?? at;
    } else return undefined;
  }
  const range = (node as { range?: [number, number, number] } | null)?.range;
  if (at === undefined) return undefined;
  const [start, end] = range ?? [at, at];
  return { line: lineAt(at), source: text.slice(start, end).trim() };
}

/** Astro's own reader makes days and numbers of more than YAML 1.2 does. */
const day = /^\d{4}-\d{2}-\d{2}(?:[Tt\s].*)?$/u;
const joined = /^[-+]?\d[\d_]*_[\d_]*(?:\.\d+)?$/u;

/** Keys that hold no words of a text: a remark behind their value is none of it. */
const choices = new Set(
  'chapter draft id lab level pagefind pillar prerequisites reviewed status template topics'.split(
    ' ',
  ),
);

function slipsIn(
  document: Document,
  text: string,
  lineAt: LineAt,
  alsoAstro: boolean,
): Yaml['slips'] {
  const slips: { line: number; message: string }[] = [];
  visit(document, {
    Scalar(key, node, path) {
      if (key === 'key' || node.type !== 'PLAIN' || node.range === undefined) return;
      const [start, end] = node.range ?? [0, 0];
      const pair = path.findLast(isPair);
      const name = isScalar(pair?.key) ? String(pair.key.value) : '';
      const source = text.slice(start, end);
      const line = lineAt(start);
      const after = /^[ \t]*(#[^\n]*)/u.exec(text.slice(end))?.[1];
      // A remark behind nothing belongs to the map or the list below it.
      if (
        after !== undefined &&
        typeof node.value === 'string' &&
        !choices.has(name) &&
        !/\n\s*$/u.test(text.slice(0, end))
      ) {
        const whole = text.slice(
          start,
          text.indexOf('\n', end) < 0 ? undefined : text.indexOf('\n', end),
        );
        const message = `"${after.trim()}" is a remark to YAML and would be lost. Put the words in quotation marks: ${quoted(whole)}, or give the remark a line of its own.`;
        slips.push({ line, message });
      }
      if (!alsoAstro || name === 'reviewed' || !(day.test(source) || joined.test(source))) return;
      const message = `${source} is no text to Astro. Put it in quotation marks: ${quoted(source)}.`;
      slips.push({ line, message });
    },
  });
  return slips;
}
