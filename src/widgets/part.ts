/** Looks up what a widget is made of. What its markup lacks is told by name, where it is missed first. */

type Kind<Found extends Element> = abstract new () => Found;

/**
 * @param kind The class that the element must be of; any element of HTML without it.
 * @throws Error when there is no such element.
 */
export function part(root: Element, selector: string): HTMLElement;
export function part<Found extends Element>(
  root: Element,
  selector: string,
  kind: Kind<Found>,
): Found;
export function part(root: Element, selector: string, kind: Kind<Element> = HTMLElement): Element {
  const found = root.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`<${root.localName}> has no ${selector} of class ${kind.name}`);
}

/**
 * All that the selector finds, none as well.
 *
 * @throws Error when one of them is of another class.
 */
export function parts(root: Element, selector: string): HTMLElement[];
export function parts<Found extends Element>(
  root: Element,
  selector: string,
  kind: Kind<Found>,
): Found[];
export function parts(
  root: Element,
  selector: string,
  kind: Kind<Element> = HTMLElement,
): Element[] {
  return [...root.querySelectorAll(selector)].map((found) => {
    if (found instanceof kind) return found;
    throw new Error(`<${root.localName}> has a ${selector} that is no ${kind.name}`);
  });
}
