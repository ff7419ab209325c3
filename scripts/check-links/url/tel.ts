/**
 * Whether a `tel:` URL holds a number (RFC 3966). Spaces are let through, as every dialler does;
 * letters are not: a dialler does not know that 1-800-FLOWERS means 1-800-3569377.
 */
const NUMBER = /^\+?[\d\s().*#A-F-]+$/i;

/** @param url the whole URL, as written */
export function faultOfTel(url: string): string | undefined {
  const [written = ''] = url.slice(url.indexOf(':') + 1).split(/[;?]/);
  const number = written.replace(/%20/g, ' ').replace(/%23/g, '#').replace(/%2b/gi, '+').trim();
  if (number === '') return 'tel: names no number';
  if (!NUMBER.test(number) || !/\d/.test(number)) return `'${number}' is not a telephone number`;
  return undefined;
}
