/** What a reader wants of a block of code. */

export interface Code {
  /** Where it stands. */
  readonly element: Element;
  readonly text: string;
}

/**
 * The commands that an output begins with, without their prompts; else the whole text of what the figure shows.
 * Expressive Code sets each line as an element of its own, and an empty one with a line end in it.
 */
export function codeIn(figure: Element): Code | undefined {
  const element = figure.querySelector('kbd') ?? figure.querySelector('pre');
  if (element === null) return undefined;
  const lines = [...element.querySelectorAll('.ec-line')].map((line) =>
    (line.textContent ?? '').replace(/\n$/u, ''),
  );
  const text = lines.length > 0 ? lines.join('\n') : (element.textContent ?? '');
  return { element, text: element.localName === 'kbd' ? text.replace(/^\$ /gmu, '') : text };
}
