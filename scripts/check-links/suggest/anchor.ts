/** The anchor that a broken fragment was probably meant for. */
import { decodeFragment } from '../url/fragment.ts';
import { nearest } from './distance.ts';

export function suggestAnchor(fragment: string, anchors: readonly string[]): string | undefined {
  const wanted = normalize(decodeFragment(fragment));
  const byForm = new Map<string, string>();
  for (const anchor of anchors) {
    const form = normalize(anchor);
    if (!byForm.has(form)) byForm.set(form, anchor);
  }
  return byForm.get(wanted) ?? byForm.get(nearest(wanted, byForm.keys()) ?? '');
}

/** What authors get wrong first: case, and what stands between words. */
function normalize(anchor: string): string {
  return anchor
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');
}

/** An anchor as it is written behind a hash. */
export function encodeAnchor(anchor: string): string {
  return anchor.replace(/[\s"<>`%]/gu, (character) => encodeURIComponent(character));
}
