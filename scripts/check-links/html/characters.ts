/** What characters are to the tokenizer, by their code. */

export const BANG = 0x21;
export const DOUBLE_QUOTE = 0x22;
export const SINGLE_QUOTE = 0x27;
export const DASH = 0x2d;
export const SLASH = 0x2f;
export const EQUALS = 0x3d;
export const GREATER = 0x3e;
export const QUESTION = 0x3f;

// Classes; a table of them is several times faster than comparisons.
export const IS_SPACE = 1;
export const ENDS_NAME = 2;
export const ENDS_ATTRIBUTE_NAME = 4;
export const ENDS_UNQUOTED_VALUE = 8;
export const IS_LETTER = 16;
const CLASS = new Uint8Array(256);
// A carriage return is a space: the standard turns it into a line feed before tokenizing.
for (const space of '\t\n\f\r ') {
  CLASS[space.charCodeAt(0)] = IS_SPACE | ENDS_NAME | ENDS_ATTRIBUTE_NAME | ENDS_UNQUOTED_VALUE;
}
CLASS[SLASH] = ENDS_NAME | ENDS_ATTRIBUTE_NAME;
CLASS[GREATER] = ENDS_NAME | ENDS_ATTRIBUTE_NAME | ENDS_UNQUOTED_VALUE;
CLASS[EQUALS] = ENDS_ATTRIBUTE_NAME;
for (let code = 0x41; code <= 0x5a; code += 1) {
  CLASS[code] = IS_LETTER;
  CLASS[code | 0x20] = IS_LETTER;
}

/** Characters beyond a byte, and the end of the file, are of no class. */
export const is = (code: number, what: number): boolean => ((CLASS[code] ?? 0) & what) !== 0;
