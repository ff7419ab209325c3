/**
 * The content security policy of a page: what it may run and load, computed from what it holds.
 *
 * Styles may stand in attributes: each word of a highlighted listing has its colors in one. WebAssembly
 * may be compiled: the search engine is a module of it, and `wasm-unsafe-eval` allows nothing else.
 */
import { createHash } from 'node:crypto';
import type { DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Types of script that a browser runs; others, such as application/ld+json, are data. */
const run = new Set(['', 'module', 'text/javascript', 'application/javascript', 'importmap']);

/** Scripts that stand in the page itself, as CSP names them: the hash of their text. */
export function inlineScriptHashes(document: DefaultTreeAdapterTypes.Document): string[] {
  const hashes = new Set<string>();
  const visit = (node: Node): void => {
    if ('tagName' in node && node.tagName === 'script') {
      const hash = hashOf(node);
      if (hash !== undefined) hashes.add(hash);
    }
    if ('content' in node) visit(node.content);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(document);
  return [...hashes].sort();
}

function hashOf({ attrs, childNodes }: Element): string | undefined {
  const type = attrs.find(({ name }) => name === 'type')?.value ?? '';
  if (attrs.some(({ name }) => name === 'src') || !run.has(type.trim().toLowerCase())) return;
  const text = childNodes.map((child) => ('value' in child ? child.value : '')).join('');
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** @param hashes Inline scripts that may run. */
export function policyOf(hashes: readonly string[]): string {
  return [
    // Not 'none': Firefox knows no directive but this one for a page that is fetched ahead.
    "default-src 'self'",
    `script-src 'self' 'wasm-unsafe-eval'${hashes.map((hash) => ` ${hash}`).join('')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "frame-src 'none'",
    "media-src 'none'",
    "object-src 'none'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
}

/**
 * A page with its policy, right behind the declaration of its encoding, before anything can run.
 *
 * @throws Error when the page does not declare its encoding.
 */
export function withPolicy(html: string, policy: string): string {
  const place = /<meta charset=[^>]*>/iu.exec(html);
  if (place === null) throw new Error('the page declares no encoding, so its policy has no place');
  const end = place.index + place[0].length;
  const meta = `<meta http-equiv="content-security-policy" content="${policy}">`;
  return html.slice(0, end) + meta + html.slice(end);
}
