/**
 * Whether a fragment finds something in a page
 * (https://html.spec.whatwg.org/multipage/browsing-the-web.html#find-a-potential-indicated-element).
 */

const TOP = /^top$/i;
const DIRECTIVE = ':~:';

/**
 * Text fragments and other directives are for the browser; only what comes before them names an
 * element (https://wicg.github.io/scroll-to-text-fragment/).
 */
export function withoutDirective(fragment: string): string {
  const at = fragment.indexOf(DIRECTIVE);
  return at < 0 ? fragment : fragment.slice(0, at);
}

/**
 * @param fragment as the URL parser writes it, without hash and directive
 */
export function findsAnchor(fragment: string, has: (anchor: string) => boolean): boolean {
  if (fragment === '' || has(fragment)) return true;
  const decoded = decodeFragment(fragment);
  return TOP.test(decoded) || has(decoded);
}

/** Percent-decoded to UTF-8, with what is not UTF-8 replaced, as the standard decodes it. */
export function decodeFragment(fragment: string): string {
  if (!fragment.includes('%')) return fragment;
  const bytes = Buffer.from(fragment, 'utf8').toString('latin1');
  const decoded = bytes.replace(/%([\da-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(decoded, 'latin1').toString('utf8');
}

/** Fragments of SVG and media that name a part of the picture or of the time, not an element. */
export const isMediaFragment = (fragment: string): boolean =>
  /^(?:svgView\(|(?:xywh|t|track|id|viewBox)=)/.test(fragment);
