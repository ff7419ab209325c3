/**
 * The addresses of an import map
 * (https://html.spec.whatwg.org/multipage/webappapis.html#parse-an-import-map-string).
 */

export interface ImportMapAddress {
  readonly url: string;
  /** An address that ends in a slash is a folder to which specifiers are appended. */
  readonly prefix: boolean;
}

export function findImportMapAddresses(json: string): ImportMapAddress[] {
  let map: unknown;
  try {
    map = JSON.parse(json);
  } catch {
    return [];
  }
  if (!isRecord(map)) return [];
  const scopes = isRecord(map['scopes']) ? Object.values(map['scopes']) : [];
  const addresses: ImportMapAddress[] = [];
  for (const specifiers of [map['imports'], ...scopes]) {
    if (!isRecord(specifiers)) continue;
    for (const [specifier, url] of Object.entries(specifiers)) {
      if (typeof url !== 'string') continue;
      addresses.push({ url, prefix: specifier.endsWith('/') && url.endsWith('/') });
    }
  }
  return addresses;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
