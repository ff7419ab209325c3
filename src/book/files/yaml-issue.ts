/** What an author does about a value that a schema refuses. */
import type { z } from 'astro/zod';
import { nearest } from '../words/nearest.ts';
import type { Yaml } from './yaml.ts';
import { quoted } from './yaml-remedy.ts';

type Issue = z.core.$ZodIssue;

export interface Refusal {
  /** Keys and numbers that lead to the value. */
  readonly path: readonly PropertyKey[];
  /** What is wrong and what to do, without the last period. */
  readonly message: string;
}

/** @param known Names that a map may have, for each that it may not. */
export function refusalsOf(
  issue: Issue,
  placeOf: Yaml['placeOf'],
  known: readonly string[] = [],
): Refusal[] {
  const { path, message } = issue;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const near = nearest(key, known);
      const all = known.length === 0 ? 'Take it away' : `Write one of ${known.join(', ')}`;
      return {
        path: [...path, key],
        message: `there is no "${key}" here. ${near === undefined ? all : `Write "${near}", or take it away`}`,
      };
    });
  }
  const { source = '' } = placeOf(path) ?? {};
  if (issue.code === 'invalid_type' && issue.expected === 'string') {
    return [{ path, message: noText(source, message) }];
  }
  return [{ path, message }];
}

/** Words that YAML has read as something else. */
function noText(source: string, message: string): string {
  if (source === '')
    return 'holds nothing where words are meant. Write them, or take the line away';
  if (/[\r\n]/u.test(source) || /^[[{]/u.test(source)) return `${message}. Write words`;
  if (/:(?:\s|$)/u.test(source)) {
    return `a ": " inside the words reads as a key. Put them in quotation marks: ${quoted(source)}`;
  }
  return `${source} is no text to YAML. Put it in quotation marks: ${quoted(source)}`;
}
