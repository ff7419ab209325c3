/** Makes the addresses that a style prints as text into links. */

/** A bracket belongs to an address when it closes one of its own: `…/Bias_(statistics)`. */
export function linkUrls(html: string): string {
  return html.replace(/https?:\/\/[^\s<]+/gu, (found) => {
    const url = withoutStop(found);
    return `<a href="${url}">${url}</a>${found.slice(url.length)}`;
  });
}

function withoutStop(found: string): string {
  let url = found;
  for (;;) {
    const last = url.at(-1) ?? '';
    const open = url.split('(').length;
    // An entity ends in a semicolon of its own.
    const stop = /[.,:!?'"]/u.test(last) || (last === ';' && !/&[#\w]+;$/u.test(url));
    if (!stop && !(last === ')' && url.split(')').length > open)) return url;
    url = url.slice(0, -1);
  }
}
