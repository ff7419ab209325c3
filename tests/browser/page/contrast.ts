/**
 * Contrast of text and its ground, each way of setting text judged once for the whole book. It is nearly
 * all of what axe costs on a page of programs, and thousands of its words look alike: two texts whose
 * colors, sizes, grounds and whatever else axe looks at are the same need one verdict.
 */
import type { Page } from 'playwright-core';
import { haveAxe, type WithAxe } from '../axe.ts';

/** On how many pages each look of text was tried; as many as `enough` once it has passed. */
export type Looks = Map<string, number>;

/**
 * Texts of one look that are tried on a page, and pages on which they are. Axe gives no verdict on text
 * that is cut off, has one letter, or seems to lie under something else: on the next page it may.
 */
const tries = 4;
const enough = 3;

/** Faults among the looks that no page had before. @param looks Keep one for all pages. */
export async function contrastFaults(page: Page, looks: Looks): Promise<string[]> {
  await haveAxe(page);
  const known = [...looks].filter(([, pages]) => pages >= enough).map(([look]) => look);
  const { tried, passed, faults } = await page.evaluate(judgeNewLooks, { known, tries });
  for (const look of tried) looks.set(look, (looks.get(look) ?? 0) + 1);
  for (const look of passed) looks.set(look, enough);
  return faults;
}

/** Runs in the page, so that all it uses stands in it. */
async function judgeNewLooks({ known, tries }: { known: readonly string[]; tries: number }) {
  const { axe } = window as unknown as WithAxe;
  const grounds = new Map<Element, string>();
  /** Whatever lies under an element, and what is done to it on its way to the screen. */
  const groundOf = (element: Element): string => {
    const found = grounds.get(element);
    if (found !== undefined) return found;
    const style = getComputedStyle(element);
    const parts = [element.parentElement === null ? '' : groundOf(element.parentElement)];
    if (style.backgroundColor !== 'rgba(0, 0, 0, 0)') parts.push(style.backgroundColor);
    if (style.backgroundImage !== 'none') parts.push(style.backgroundImage);
    if (style.opacity !== '1') parts.push(`opacity ${style.opacity}`);
    if (style.mixBlendMode !== 'normal') parts.push(style.mixBlendMode);
    if (style.filter !== 'none') parts.push(style.filter);
    // What is out of the flow may lie over something that it does not stand in.
    if (/absolute|fixed|sticky/u.test(style.position))
      parts.push(`${style.position} ${nameOf(element)}`);
    if (element.matches(':disabled, [aria-disabled=true]')) parts.push('disabled');
    const ground = parts.join('|');
    grounds.set(element, ground);
    return ground;
  };
  const nameOf = (element: Element) => `${element.tagName}.${element.getAttribute('class') ?? ''}`;
  const lookOf = (element: Element): string => {
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
    // WCAG asks less of what has 18 points or more, or 14 and is bold.
    const points = Math.ceil(Number.parseFloat(fontSize) * 72) / 96;
    const size = ['small', 'middle', 'large'][Number(points >= 14) + Number(points >= 18)];
    const weight = Number(fontWeight) >= 700 ? 'bold' : '';
    return [color, size, weight, textShadow, groundOf(element)].join(';');
  };
  /** Text by which axe can judge: of drawings it does not read the ink, of one letter it says nothing. */
  const holdsText = (element: Element) =>
    element.matches('input:not([type=radio], [type=checkbox]), select, textarea') ||
    (!(element instanceof SVGElement) &&
      [...element.childNodes].some(
        (node) =>
          node instanceof Text &&
          (element.textContent ?? '').trim().length > 1 &&
          node.data.trim() !== '',
      ));
  /** Not what only a screen reader gets. */
  const isSeen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    getComputedStyle(element).getPropertyValue('clip') === 'auto';

  const old = new Set(known);
  const samples = new Map<string, Element[]>();
  for (const element of document.body.querySelectorAll('*')) {
    if (!holdsText(element) || !isSeen(element)) continue;
    const look = lookOf(element);
    if (old.has(look)) continue;
    const alike = samples.get(look) ?? [];
    if (alike.length < tries) alike.push(element);
    samples.set(look, alike);
  }
  if (samples.size === 0) return { tried: [], passed: [], faults: [] };
  const { passes, violations } = await axe.run([...samples.values()].flat(), {
    runOnly: ['color-contrast'],
    resultTypes: ['passes', 'violations'],
    elementRef: true,
  });
  const [good, bad] = [passes, violations].map((results) => results.flatMap(({ nodes }) => nodes));
  const elementsOf = (nodes: typeof good = []) => new Set(nodes.map(({ element }) => element));
  const [passing, failing] = [elementsOf(good), elementsOf(bad)];
  const within = (set: ReadonlySet<Element | undefined>) => (element: Element) => set.has(element);
  const passed = [...samples].filter(
    ([, alike]) => alike.some(within(passing)) && !alike.some(within(failing)),
  );
  return {
    // One that fails stays new, so that each page with it is named.
    tried: [...samples].filter(([, alike]) => !alike.some(within(failing))).map(([look]) => look),
    passed: passed.map(([look]) => look),
    faults: (bad ?? []).map(
      ({ html, any }) =>
        `color-contrast: ${html.slice(0, 200)}: ${any.map(({ message }) => message).join(' ')}`,
    ),
  };
}
