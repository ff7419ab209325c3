/** Puts text on the clipboard for whoever pressed a button. */

/**
 * @param element Holds the text on the page. Where the browser refuses the clipboard, or offers none to a
 *   page without a secure connection, its content is selected, and a key does the rest.
 * @returns Whether the text is on the clipboard.
 */
export async function copied(text: string, element: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    getSelection()?.selectAllChildren(element);
    return false;
  }
}
