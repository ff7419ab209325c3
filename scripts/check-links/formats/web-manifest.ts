/** The addresses in a web app manifest (https://www.w3.org/TR/appmanifest/). */
import type { Reference } from '../references.ts';

/** Members that hold a URL, wherever they stand. */
const URL_MEMBERS = new Set(['src', 'start_url', 'url', 'action']);
/** Other apps and programs, whose addresses are templates or identifiers. */
const SKIPPED_MEMBERS = new Set(['protocol_handlers', 'related_applications', 'params']);

export function manifestReferences(json: string): Reference[] {
  const references: Reference[] = [];
  let manifest: unknown;
  try {
    manifest = JSON.parse(json);
  } catch {
    return references;
  }
  const pending: unknown[] = [manifest];
  while (pending.length > 0) {
    const value = pending.shift();
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, member] of Object.entries(value)) {
      if (SKIPPED_MEMBERS.has(key)) continue;
      if (URL_MEMBERS.has(key) && typeof member === 'string') {
        references.push({ href: member, kind: key === 'start_url' ? 'link' : 'resource' });
      } else {
        pending.push(member);
      }
    }
  }
  return references;
}
