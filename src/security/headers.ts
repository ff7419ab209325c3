/** `_headers`, which Cloudflare Pages and Netlify read: what a page cannot say of itself. */
import { policyOf } from './policy.ts';

/** A year, the most that browsers keep a file. */
const forever = 'public, max-age=31536000, immutable';

/**
 * @param base Path of the site, slashes at both ends.
 * @param hashes Inline scripts of all pages: a host has one policy, each page its own narrower one.
 */
export function headersFile(base: string, hashes: readonly string[]): string {
  return [
    `${base}*`,
    `  Content-Security-Policy: ${policyOf(hashes)}; frame-ancestors 'none'`,
    '  X-Content-Type-Options: nosniff',
    '  Referrer-Policy: strict-origin-when-cross-origin',
    '  Cross-Origin-Opener-Policy: same-origin',
    '  Permissions-Policy: camera=(), geolocation=(), microphone=()',
    ...['_astro', 'pagefind/fragment', 'pagefind/index'].flatMap((hashed) => [
      `${base}${hashed}/*`,
      `  Cache-Control: ${forever}`,
    ]),
    // Browsers ask for these to learn of a new edition.
    ...['sw.js', 'offline.json'].flatMap((asked) => [
      `${base}${asked}`,
      '  Cache-Control: no-cache',
    ]),
    '',
  ].join('\n');
}
