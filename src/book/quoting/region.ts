/** Cuts a region out of a program's text: what a listing shows. */

/** Marks look like `# region load` … `# endregion load`, after the language's comment sign. */
const mark = /^\s*(?:#|\/\/|--|\/\*|<!--)\s*#?(end)?region\b[ \t]*([\w-]*)/u;

export interface Slice {
  /** The lines, without region marks and without the indent they share. */
  readonly code: string;
  /** 1-based line in the file at which the slice starts. */
  readonly firstLine: number;
}

/** Names of all regions in the order in which they open. */
export function regionsOf(source: string): string[] {
  return source.split('\n').flatMap((line) => {
    const [, end, name] = mark.exec(line) ?? [];
    return name !== undefined && name !== '' && end === undefined ? [name] : [];
  });
}

/**
 * @param source A program's text. @param region Name of a region; the whole text when undefined.
 * @throws Error when the region is missing, never closed, opened twice or empty.
 */
export function sliceOf(source: string, region?: string): Slice {
  const lines = source.replace(/\r\n?/gu, '\n').replace(/\n+$/u, '').split('\n');
  const [start, end] = region === undefined ? [0, lines.length] : bounds(lines, region);
  const kept = lines.slice(start, end);
  const shown = trimBlank(kept.filter((line) => !mark.test(line)));
  if (shown.length === 0) {
    throw new Error(region === undefined ? 'the file is empty' : `region "${region}" is empty`);
  }
  return { code: dedent(shown).join('\n'), firstLine: start + 1 };
}

function bounds(lines: readonly string[], region: string): [number, number] {
  const at = (wanted: 'open' | 'close') =>
    lines.flatMap((line, index) => {
      const [whole, end, name] = mark.exec(line) ?? [];
      const kind = end === undefined ? 'open' : 'close';
      return whole !== undefined && kind === wanted && name === region ? [index] : [];
    });
  const [open, second] = at('open');
  if (open === undefined) {
    const known = regionsOf(lines.join('\n'));
    const has = known.length === 0 ? 'it has none' : `it has ${known.join(', ')}`;
    throw new Error(`region "${region}" is not in the file (${has})`);
  }
  if (second !== undefined) throw new Error(`region "${region}" opens twice`);
  const close = at('close').find((index) => index > open);
  if (close === undefined) throw new Error(`region "${region}" has no "endregion ${region}"`);
  return [open + 1, close];
}

function trimBlank(lines: readonly string[]): readonly string[] {
  const full = lines.map((line) => line.trim() !== '');
  return lines.slice(Math.max(full.indexOf(true), 0), full.lastIndexOf(true) + 1);
}

function dedent(lines: readonly string[]): string[] {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/u));
  const shared = Math.min(...indents);
  return lines.map((line) => line.slice(shared));
}

/** `"3-5,8"` as [[3, 5], [8, 8]], lines counted from 1 within the slice. */
export function lineRanges(spec: string): [number, number][] {
  return spec.split(',').map((part) => {
    const [, from, to] = /^\s*(\d+)(?:\s*-\s*(\d+))?\s*$/u.exec(part) ?? [];
    if (from === undefined) throw new Error(`"${spec}" is not a list of lines such as "3-5,8"`);
    const range: [number, number] = [Number(from), Number(to ?? from)];
    if (range[0] < 1 || range[1] < range[0])
      throw new Error(`lines "${part.trim()}" run backwards`);
    return range;
  });
}
