/** Makes an SVG drawn by a lab fit to stand in a page. */

/**
 * Prepares a figure for inlining: drops the XML prologue, makes ids and references to them unique
 * by a prefix, and names the picture for screen readers. Its units become points, which is what
 * matplotlib draws in: text of 12 units is then as large as 12-point type, where the page is wide enough.
 *
 * @throws Error when the text holds no <svg>, or one without a viewBox (it could not scale).
 */
export function inlineSvg(source: string, prefix: string, alt: string): string {
  const start = source.indexOf('<svg');
  const end = source.lastIndexOf('</svg>');
  if (start < 0 || end < 0) throw new Error('the file holds no complete <svg>');
  const svg = source.slice(start, end + '</svg>'.length);
  const open = /^<svg\b[^>]*>/u.exec(svg)?.[0] ?? '';
  const width = /\bviewBox="\s*\S+[\s,]+\S+[\s,]+([\d.]+)/u.exec(open)?.[1];
  if (width === undefined) throw new Error('its <svg> has no viewBox, so it cannot scale');
  const head = open
    .replace(/\s(?:width|height|role|aria-label|id)="[^"]*"/gu, '')
    .replace(/^<svg/u, `<svg width="${width}pt" role="img" aria-label="${escapeAttribute(alt)}"`);
  const body = svg
    .slice(open.length)
    .replace(/<metadata>[\s\S]*?<\/metadata>/gu, '')
    .replace(/\bid="([^"]+)"/gu, (_, id: string) => `id="${prefix}-${id}"`)
    .replace(/url\(#([^)]+)\)/gu, (_, id: string) => `url(#${prefix}-${id})`)
    .replace(/((?:xlink:)?href)="#([^"]+)"/gu, (_, name: string, id: string) => {
      return `${name}="#${prefix}-${id}"`;
    });
  return head + body;
}

function escapeAttribute(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/"/gu, '&quot;').replace(/</gu, '&lt;');
}
