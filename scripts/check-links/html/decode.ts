/**
 * From the bytes of a page to the values a browser sees.
 *
 * Pages are read as latin1, one character a byte: the fastest way to get a string, and exact,
 * because HTML's syntax is ASCII. Only the few values that matter are decoded.
 */
import { decodeHTML, decodeHTMLAttribute } from 'entities/decode';

const NOT_ASCII = /[\x80-\xff]/;
/** What stands for something else; most values have none of it. */
const ENCODED = /[&\r\0\x80-\xff]/;

/** UTF-8 bytes, one a character, to text. */
export function decodeBytes(bytes: string): string {
  return NOT_ASCII.test(bytes) ? Buffer.from(bytes, 'latin1').toString('utf8') : bytes;
}

/** Text to UTF-8 bytes, one a character. */
export function encodeBytes(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

/** The value of an attribute, from the characters between its quotes. */
export function decodeAttribute(raw: string): string {
  return ENCODED.test(raw) ? decodeHTMLAttribute(preprocess(raw)) : raw;
}

/** Text between tags. */
export function decodeText(raw: string): string {
  return ENCODED.test(raw) ? decodeHTML(preprocess(raw)) : raw;
}

/** https://html.spec.whatwg.org/multipage/parsing.html#preprocessing-the-input-stream */
function preprocess(raw: string): string {
  return decodeBytes(raw).replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd');
}
