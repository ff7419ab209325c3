/** The strings of YAML front matter, with their places. */
import { isScalar, parseDocument, visit } from 'yaml';
import type { Occurrence } from './occurrence.ts';

/** @param from offset of the YAML in its file */
export function findInFrontMatter(yaml: string, from: number): Occurrence[] {
  const occurrences: Occurrence[] = [];
  visit(parseDocument(yaml), {
    Scalar(key, node) {
      if (key === 'key' || !isScalar(node) || typeof node.value !== 'string') return;
      const start = node.range?.[0] ?? 0;
      const quoted = /["']/.test(yaml[start] ?? '');
      occurrences.push({ value: node.value, offset: from + start + (quoted ? 1 : 0) });
    },
  });
  return occurrences;
}
