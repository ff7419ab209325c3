/** Reads the operators of a page's content stream, no more than marking content asks for. */

/** An operator with the span of bytes that it and its operands take. */
export interface Operation {
  readonly operator: string;
  readonly start: number;
  readonly end: number;
}

const space = new Set([0, 9, 10, 12, 13, 32]);
const delimiter = new Set([...'()<>[]{}/%'].map((c) => c.charCodeAt(0)));
const [open, close, less, greater, slash, percent, backslash] = [40, 41, 60, 62, 47, 37, 92];

/** @param bytes Uncompressed, without inline pictures: the engine writes none. */
export function* operations(bytes: Uint8Array): Generator<Operation> {
  let at = 0;
  let start = -1;
  while (at < bytes.length) {
    const byte = bytes[at] as number;
    if (space.has(byte)) {
      at += 1;
      continue;
    }
    if (start < 0) start = at;
    if (byte === percent) at = lineEnd(bytes, at);
    else if (byte === open) at = stringEnd(bytes, at);
    else if (byte === less && bytes[at + 1] !== less) at = bytes.indexOf(greater, at) + 1;
    else if (byte === slash) at = wordEnd(bytes, at + 1);
    else if (delimiter.has(byte)) at += 1;
    else {
      const end = wordEnd(bytes, at);
      const word = String.fromCharCode(...bytes.subarray(at, end));
      at = end;
      if (/^[A-Za-z'"]/u.test(word) && word !== 'true' && word !== 'false' && word !== 'null') {
        yield { operator: word, start, end };
        start = -1;
      }
    }
  }
}

function wordEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (
    at < bytes.length &&
    !space.has(bytes[at] as number) &&
    !delimiter.has(bytes[at] as number)
  )
    at += 1;
  return at;
}

function lineEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at += 1;
  return at;
}

function stringEnd(bytes: Uint8Array, from: number): number {
  let depth = 0;
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === backslash) at += 1;
    else if (byte === open) depth += 1;
    else if (byte === close) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return bytes.length;
}
