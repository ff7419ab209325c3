/** Links and pictures in plain Markdown, with the addresses at which a reader of the text finds them. */

/** An address as Markdown takes it: in angles where a space or an unpaired bracket would end it. */
export function destination(url: string): string {
  let depth = 0;
  let even = true;
  for (const mark of url.replace(/\\./gu, '')) {
    if (mark === '(') depth += 1;
    if (mark === ')') depth -= 1;
    even &&= depth >= 0;
  }
  return /[\s<>]/u.test(url) || depth !== 0 || !even || url === ''
    ? `<${url.replace(/[<>]/gu, '\\$&')}>`
    : url;
}

/** ` "title"`, or nothing. */
const titled = (title: string | null | undefined): string =>
  title === null || title === undefined || title === ''
    ? ''
    : ` "${title.replace(/["\\]/gu, '\\$&')}"`;

/** @param words What stands between the brackets, as Markdown. */
export const link = (words: string, url: string, title?: string | null): string =>
  `[${words}](${destination(url)}${titled(title)})`;

/** The line that gives an address to links by name. */
export const definition = (label: string, url: string, title?: string | null): string =>
  `[${label}]: ${destination(url)}${titled(title)}`;

/** Text as Markdown takes it for nothing else; braces are plain. */
export const escaped = (text: string): string => text.replace(/[\\`*_~<>[\]|#]/gu, '\\$&');
