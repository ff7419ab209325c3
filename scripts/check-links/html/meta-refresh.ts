/**
 * The URL of `<meta http-equiv="refresh" content>`, by the standard's steps
 * (https://html.spec.whatwg.org/multipage/semantics.html#shared-declarative-refresh-steps).
 * The URL is `undefined` where the page only reloads itself, or where the value is not understood.
 */
const REFRESH =
  /^[\t\n\f\r ]*(?:\d+|(?=\.))[\d.]*(?:[;,]|[\t\n\f\r ](?:[\t\n\f\r ]*[;,])?)[\t\n\f\r ]*(?<rest>[\s\S]*)$/;
const URL_KEYWORD = /^url[\t\n\f\r ]*=[\t\n\f\r ]*/i;

export function parseMetaRefresh(content: string): string | undefined {
  const rest = REFRESH.exec(content)?.groups?.['rest'];
  return rest ? unquote(rest.replace(URL_KEYWORD, '')) : undefined;
}

/** A quoted URL ends at its quote, or at the end if nothing closes it. */
function unquote(url: string): string {
  const quote = url[0];
  if (quote !== '"' && quote !== "'") return url;
  const end = url.indexOf(quote, 1);
  return end < 0 ? url.slice(1) : url.slice(1, end);
}
