/** Reads what the labs hold for the pages: programs, captured outputs, results, figures. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fromRoot } from '../files/root.ts';

/**
 * Text of a file under labs/.
 *
 * @param path From labs/, with forward slashes.
 * @throws Error when the path leaves labs/ or nothing lies there.
 */
export function readLabFile(path: string): string {
  if (path.startsWith('/') || path.split('/').includes('..')) {
    throw new Error(`"${path}" leaves labs/. Write the path from labs/, without dots`);
  }
  const absolute = fromRoot(`labs/${path}`);
  if (!existsSync(absolute)) {
    throw new Error(`labs/${path} does not exist. Correct the path, or run the lab that writes it`);
  }
  if (statSync(absolute).isDirectory()) {
    throw new Error(`labs/${path} is a folder. Name a file in it`);
  }
  return readFileSync(absolute, 'utf8');
}

/**
 * A number or text out of a JSON result that a lab wrote.
 *
 * @param json The file's text. @param path Keys joined by dots: `auc.leaky`, `rows.0.p99`.
 * @throws Error when the path leads nowhere or to something that is not a number or a text.
 */
export function valueAt(json: string, path: string): number | string {
  let value = parseJson(json);
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !(key in value)) {
      throw new Error(`"${path}" is not in the file: "${key}" is missing`);
    }
    value = (value as Record<string, unknown>)[key];
  }
  if (typeof value === 'number' || typeof value === 'string') return value;
  throw new Error(`"${path}" is no number and no text`);
}

/** @throws Error in one line, without the excerpt that JSON.parse may add. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const [why] = (error as Error).message.split('\n');
    throw new Error(`the file is not JSON (${why}). Run its lab again`);
  }
}

/** How a chapter shows a captured number. */
export interface NumberStyle {
  /** Digits after the point. */
  digits?: number | undefined;
  /** `percent` multiplies by 100 and adds the sign; `integer` groups thousands. */
  as?: 'percent' | 'integer' | undefined;
}

/** `0.6934` as `0.69`, `69.3%` or `336,776`. */
export function formatValue(value: number | string, { digits, as }: NumberStyle = {}): string {
  if (typeof value === 'string') return value;
  if (as === 'percent') return `${(value * 100).toFixed(digits ?? 1)}%`;
  if (as === 'integer') return Math.round(value).toLocaleString('en-US');
  return digits === undefined ? String(value) : value.toFixed(digits);
}
