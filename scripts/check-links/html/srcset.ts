/**
 * The URLs of a `srcset` or `imagesrcset` attribute, by the standard's own parser
 * (https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute).
 * A URL may hold commas; a candidate with wrong descriptors is dropped, as a browser drops it.
 */

const SPACE_OR_COMMA = /[\t\n\f\r ,]*/y;
const NOT_SPACE = /[^\t\n\f\r ]*/y;
const INTEGER = /^\d+$/;
/** A valid floating-point number of HTML: no leading plus sign, no bare dot at the end. */
const FLOAT = /^-?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?$/;

export function parseSrcset(value: string): string[] {
  const urls: string[] = [];
  let position = 0;
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = position;
    const text = pattern.exec(value)?.[0] ?? '';
    position += text.length;
    return text;
  };

  for (;;) {
    take(SPACE_OR_COMMA);
    if (position >= value.length) return urls;
    const url = take(NOT_SPACE);
    if (url.endsWith(',')) {
      urls.push(url.replace(/,+$/, ''));
      continue;
    }
    const { descriptors, end } = readDescriptors(value, position);
    position = end;
    if (areValid(descriptors)) urls.push(url);
  }
}

/** The descriptors up to the next comma that no parenthesis holds. */
function readDescriptors(value: string, from: number): { descriptors: string[]; end: number } {
  const descriptors: string[] = [];
  let start = -1;
  let depth = false;
  let at = from;
  const close = () => {
    if (start >= 0) descriptors.push(value.slice(start, at));
    start = -1;
  };
  for (; at < value.length; at += 1) {
    const character = value[at] as string;
    if (depth) {
      if (character === ')') depth = false;
    } else if (character === ',') {
      close();
      return { descriptors, end: at + 1 };
    } else if (/[\t\n\f\r ]/.test(character)) {
      close();
    } else {
      if (start < 0) start = at;
      if (character === '(') depth = true;
    }
  }
  close();
  return { descriptors, end: at };
}

/** One width or one density, and a height only beside a width. */
function areValid(descriptors: readonly string[]): boolean {
  let width = false;
  let density = false;
  let height = false;
  for (const descriptor of descriptors) {
    const number = descriptor.slice(0, -1);
    const unit = descriptor.at(-1);
    if (unit === 'w' && INTEGER.test(number) && Number(number) > 0 && !width && !density) {
      width = true;
    } else if (unit === 'x' && FLOAT.test(number) && Number(number) >= 0) {
      if (width || density || height) return false;
      density = true;
    } else if (unit === 'h' && INTEGER.test(number) && Number(number) > 0 && !height && !density) {
      height = true;
    } else {
      return false;
    }
  }
  return !height || width;
}
