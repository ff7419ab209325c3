/**
 * The URLs of a JSON-LD block, as search engines follow them: the properties of schema.org whose
 * value is the address of a page or a file. `@id` is a name, not an address, and is left alone.
 */

const PAGE_OR_FILE = new Set([
  'contentUrl',
  'discussionUrl',
  'downloadUrl',
  'embedUrl',
  'image',
  'installUrl',
  'item',
  'logo',
  'mainEntityOfPage',
  'photo',
  'publishingPrinciples',
  'relatedLink',
  'sameAs',
  'screenshot',
  'significantLink',
  'thumbnail',
  'thumbnailUrl',
  'url',
]);

/** An absolute or a path-like URL; a bare word may be a label. */
const URL_LIKE = /^(?:https?:\/\/|\.{0,2}\/)\S*$/i;

export function findJsonLdUrls(json: string): string[] {
  const urls: string[] = [];
  const pending: unknown[] = [parse(json)];
  while (pending.length > 0) {
    const value = pending.pop();
    if (Array.isArray(value)) {
      for (const item of value) pending.push(item);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, member] of Object.entries(value)) {
        if (key === '@context') continue;
        if (PAGE_OR_FILE.has(key)) urls.push(...addresses(member));
        pending.push(member);
      }
    }
  }
  return urls;
}

function addresses(value: unknown): string[] {
  const values = Array.isArray(value) ? value : [value];
  return values.filter((item) => typeof item === 'string' && URL_LIKE.test(item)) as string[];
}

/** `undefined` for JSON that does not parse: nobody follows its links. */
function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
