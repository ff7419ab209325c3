/**
 * Whether the addresses of a `mailto:` URL are addresses (RFC 6068, with the address syntax of
 * RFC 5322, 3.4.1, and 6531 for letters beyond ASCII).
 */

const ATOM = String.raw`[\w!#$%&'*+/=?^\x60{|}~\u0080-\u{10ffff}-]+`;
const DOT_ATOM = new RegExp(`^${ATOM}(?:\\.${ATOM})*$`, 'u');
const QUOTED = /^"(?:[^"\\\r\n]|\\[^\r\n])*"$/;
const LABEL = String.raw`[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?`;
const DOMAIN = new RegExp(`^${LABEL}(?:\\.${LABEL})*$`, 'u');
const DOMAIN_LITERAL = /^\[[\da-f.:]+\]$/i;
const NUMERIC_LABEL = /(?:^|\.)\d+$/;

/** @param url the whole URL, as written */
export function faultOfMailto(url: string): string | undefined {
  const [recipients = '', query = ''] = splitOnce(url.slice(url.indexOf(':') + 1).trim(), '?');
  const addresses = splitAddresses(recipients);
  for (const [, name = '', value = ''] of query.matchAll(/([^&=]+)=([^&]*)/g)) {
    if (/^(?:to|cc|bcc)$/i.test(name)) addresses.push(...splitAddresses(value));
  }
  // Without a recipient, a subject or a body still make sense: the reader adds whom to write to.
  if (addresses.length === 0) return query === '' ? 'mailto: names no address' : undefined;
  const wrong = addresses.find((address) => !isAddress(address));
  return wrong === undefined ? undefined : `'${wrong}' is not an email address`;
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

/** Addresses stand between commas; `Ada <ada@example.org>` gives the part in brackets. */
function splitAddresses(list: string): string[] {
  const decoded = decode(list);
  const parts = decoded.match(/(?:"(?:[^"\\]|\\[\s\S])*"|[^,"]|")+/g) ?? [];
  return parts
    .map((part) => (/<([^>]*)>/.exec(part)?.[1] ?? part).trim())
    .filter((part) => part !== '');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function isAddress(address: string): boolean {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  const domain = address.slice(at + 1);
  if (at < 1 || local.length > 64 || domain.length > 255) return false;
  if (!DOT_ATOM.test(local) && !QUOTED.test(local)) return false;
  if (DOMAIN_LITERAL.test(domain)) return true;
  return DOMAIN.test(domain) && !NUMERIC_LABEL.test(domain);
}
