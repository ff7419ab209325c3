/** What a reader does with a browser: the little that Firefox and WebKitGTK are both asked for. */

/** A browser is given this long for what it does by itself: machines that run tests are busy. */
export const patience = { timeout: 240_000, interval: 50 };

/** Wide enough for the sidebar and the contents beside the text; no larger, since a processor draws it. */
export const windowSize = { width: 1280, height: 800 };

/** Keys beside letters, by their names in the DOM. */
export type Key = 'ArrowDown' | 'Control' | 'Enter' | 'Escape';

/** A function that is sent to the page as text: it sees its arguments and the page, nothing else. */
export type InPage<Args extends readonly unknown[], Result> = (...args: Args) => Result;

export interface Reader {
  /** Name and version, as the browser gives them. */
  readonly version: string;
  /** Opens an address and waits until the page and its scripts have loaded. */
  readonly open: (url: string) => Promise<void>;
  /** Goes back; what was there stands a little later. */
  readonly back: () => Promise<void>;
  /** Clicks the first visible element that matches and holds a text or bears it as its label; waits for one. */
  readonly click: (selector: string, text?: string) => Promise<void>;
  /** Chooses an option of a <select> by its value. */
  readonly choose: (selector: string, value: string) => Promise<void>;
  /** Types into whatever has the focus. */
  readonly type: (text: string) => Promise<void>;
  /** Presses keys together: the last one while the others are down. */
  readonly press: (...keys: readonly (Key | (string & {}))[]) => Promise<void>;
  readonly evaluate: <Args extends readonly unknown[], Result>(
    script: InPage<Args, Result>,
    ...args: Args
  ) => Promise<Awaited<Result>>;
  /** What the browser complained of since the page was opened, or since the last call. */
  readonly complaints: () => Promise<string[]>;
  /** Ends the browser and whatever was started for it. */
  readonly stop: () => Promise<void>;
}

/**
 * The element that `click` means, once it has been scrolled to and drawn; runs in the page. What is far
 * away may be drawn only when it comes near.
 */
export function find(selector: string, text: string): HTMLElement | undefined {
  const found = [...document.querySelectorAll<HTMLElement>(selector)].find((element) => {
    const said = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return element.checkVisibility() && said.includes(text);
  });
  found?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  return found?.checkVisibility({ contentVisibilityAuto: true }) ? found : undefined;
}
