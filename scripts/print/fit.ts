/**
 * Makes what is wider than the text fit the sheet. Chromium would shrink a whole document to its widest
 * part, so that one table made all type of a book smaller.
 */

/** Something that cannot be made to fit at a size that can be read. */
export interface Misfit {
  /** Chapter that it stands in; empty in front of the first one. */
  readonly slug: string;
  /** `a table of 40 columns`, `a formula`, `<pre>` */
  readonly element: string;
  /** How it begins, so that the author's line can be found. */
  readonly words: string;
  /** What to do about it. */
  readonly remedy: string;
}

/**
 * Runs in the page, so it names nothing outside itself. A table or a formula is set smaller in steps,
 * and a table's words break at last; scripts/print/book.css says how small. All else keeps its size.
 *
 * @param width Of the text, in CSS pixels. @returns Whether anything was too wide, and what still is.
 */
export function fitToPage(width: number): { wide: boolean; misfits: Misfit[] } {
  const slack = 1;
  /** Letters that a cell must hold side by side, lest a word becomes a pillar. */
  const narrowest = 4;
  const steps = ['fit-1', 'fit-2', 'fit-3'];
  const root = document.documentElement;
  const misfits: Misfit[] = [];
  const tell = (at: Element, element: string, words: string, remedy: string) => {
    const slug = at.closest<HTMLElement>('[data-chapter]')?.dataset.chapter ?? '';
    misfits.push({
      slug,
      element,
      words: words.replace(/\s+/gu, ' ').trim().slice(0, 200),
      remedy,
    });
  };
  const isWide = () => root.scrollWidth > width + slack;
  if (!isWide()) return { wide: false, misfits };

  /** Right edge of what an element may fill. */
  const limitOf = (element: Element) => {
    const parent = element.parentElement ?? root;
    const inside =
      parent.getBoundingClientRect().right -
      Number.parseFloat(getComputedStyle(parent).paddingRight);
    return Math.min(width, inside) + slack;
  };
  for (const table of document.querySelectorAll('table')) {
    if (table.parentElement?.closest('table') != null) continue;
    const reaches = () => table.getBoundingClientRect().right > limitOf(table);
    if (!reaches()) continue;
    for (const step of steps) {
      table.classList.add(step);
      if (!reaches()) break;
    }
    if (!table.classList.contains('fit-3')) continue;
    const isPillar = (cell: HTMLElement) => {
      const { paddingLeft, paddingRight, fontSize } = getComputedStyle(cell);
      const room =
        cell.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
      const longest = Math.max(
        ...(cell.textContent ?? '').split(/\s+/u).map((word) => word.length),
      );
      return longest > narrowest && room < narrowest * 0.5 * Number.parseFloat(fontSize);
    };
    if (!reaches() && ![...table.querySelectorAll<HTMLElement>('td, th')].some(isPillar)) continue;
    const columns = Math.max(...[...table.rows].map((row) => row.cells.length));
    tell(
      table,
      `a table of ${columns} columns`,
      table.querySelector('th, td')?.textContent ?? '',
      'Split it, or make its columns rows',
    );
  }

  for (const formula of document.querySelectorAll('.formula')) {
    const reaches = () =>
      [...formula.querySelectorAll('.katex-base')].some(
        (base) => base.getBoundingClientRect().right > width + slack,
      );
    if (formula.closest('table') !== null || !reaches()) continue;
    for (const step of steps) {
      formula.classList.add(step);
      if (!reaches()) break;
    }
    if (!reaches()) continue;
    const tex = (formula.getAttribute('aria-label') ?? '').replace(/^Formula: /u, '');
    tell(formula, 'a formula', tex, 'Break it into lines with \\begin{aligned} … \\end{aligned}');
  }

  if (!isWide() || misfits.length > 0) return { wide: true, misfits };
  const isOutside = (element: Element) => element.getBoundingClientRect().right > width + slack;
  for (const element of document.body.querySelectorAll('*')) {
    // A formula and a drawing clip what they hold.
    if (element.parentElement?.closest('.formula, svg') != null || !isOutside(element)) continue;
    const isLeaf = element.matches('.formula, svg') || ![...element.children].some(isOutside);
    if (!isLeaf) continue;
    tell(
      element,
      `<${element.tagName.toLowerCase()}>`,
      element.textContent ?? '',
      'Make it narrower, or let it break',
    );
  }
  return { wide: true, misfits };
}
