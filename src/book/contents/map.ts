/**
 * The map of prerequisites as a drawing: the chapters in one column, in reading order, and an arc
 * from each to what it builds on. One column stays legible on a phone at any number of chapters.
 */
import type { Step } from './prerequisites.ts';

const rowHeight = 34;
const width = 340;
/** Room for arcs; longer arcs reach farther to the left. */
const gutter = 72;
/** Letters that fit on a line at the drawing's size. */
const lineLetters = 38;

const escaped = (text: string) =>
  text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/"/gu, '&quot;');

/** @param href Gives a chapter's address. @returns An <svg> element; it needs a list beside it. */
export function mapSvg(steps: readonly Step[], href: (slug: string) => string): string {
  const height = steps.length * rowHeight;
  const row = new Map(steps.map(({ chapter }, index) => [chapter.slug, index]));
  const y = (slug: string) => ((row.get(slug) ?? 0) + 0.5) * rowHeight;
  const arcs = steps.flatMap(({ chapter, needs }) =>
    needs.map((needed) => {
      const [from, to] = [y(needed.slug), y(chapter.slug)];
      const span = Math.abs((row.get(chapter.slug) ?? 0) - (row.get(needed.slug) ?? 0));
      const reach = gutter - 10 - Math.min(16 + span * 6, gutter - 14);
      return `<path d="M${gutter - 10} ${from}C${reach} ${from} ${reach} ${to} ${gutter - 10} ${to}"/>`;
    }),
  );
  const chapters = steps.map(({ chapter }) => {
    const { slug, title, place } = chapter;
    const full = `${place?.number}. ${title}`;
    const shown = full.length > lineLetters ? `${full.slice(0, lineLetters - 1).trimEnd()}…` : full;
    return `<a href="${escaped(href(slug))}" data-chapter="${escaped(slug)}"><title>${escaped(full)}</title><circle cx="${gutter - 6}" cy="${y(slug)}" r="4"/><text x="${gutter + 8}" y="${y(slug) + 5}">${escaped(shown)}</text></a>`;
  });
  return `<svg class="map" viewBox="0 0 ${width} ${height}" role="group" aria-label="Map of prerequisites"><g class="arcs" fill="none" aria-hidden="true">${arcs.join('')}</g>${chapters.join('')}</svg>`;
}
