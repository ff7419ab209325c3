/**
 * The map of prerequisites: the chapters in one column, in reading order, and an arc from each to what it
 * builds on. The chapters are text beside the drawing and all rows are as high as the highest, so that
 * titles of any length stand whole at any width.
 */
import type { Step } from './prerequisites.ts';

/** Width of the drawing, in its own units; longer arcs reach farther to the left. */
const width = 72;
const shortest = 16;

/** @returns An <svg> element in which a row is one unit high; it is stretched to the height of the list. */
export function mapArcs(steps: readonly Step[]): string {
  const row = new Map(steps.map(({ chapter }, index) => [chapter.slug, index]));
  const arcs = steps.flatMap(({ needs }, to) =>
    needs.map(({ slug }) => {
      const from = row.get(slug) ?? to;
      const reach = Math.max(width - shortest - Math.abs(to - from) * 6, 4);
      const [start, end] = [from + 0.5, to + 0.5];
      return `<path d="M${width} ${start}C${reach} ${start} ${reach} ${end} ${width} ${end}"/>`;
    }),
  );
  return `<svg class="arcs" viewBox="0 0 ${width} ${steps.length}" preserveAspectRatio="none" fill="none" aria-hidden="true">${arcs.join('')}</svg>`;
}
