/**
 * The tags of an HTML page, by the tokenization rules of the HTML standard
 * (https://html.spec.whatwg.org/multipage/parsing.html#tokenization).
 *
 * Only what a link checker needs is kept: start tags with their attributes, end tags, and the
 * extent of raw text. Text and comments are passed over with native searches, and values stay
 * undecoded slices, which is what makes one pass over ten thousand pages cheap. Syntax characters
 * are all ASCII, so the input may be a string of bytes (latin1) as well as a decoded one.
 */

export const END_OF_FILE = 0;
export const START_TAG = 1;
export const END_TAG = 2;
export type TokenKind = typeof END_OF_FILE | typeof START_TAG | typeof END_TAG;

/** How the text after a start tag is read until its end tag. */
export type TextMode = 'rawtext' | 'script' | 'plaintext';

const TAB = 0x09;
const LINE_FEED = 0x0a;
const FORM_FEED = 0x0c;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const BANG = 0x21;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const DASH = 0x2d;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const QUESTION = 0x3f;

const UPPER_CASE = /[A-Z\0]/;

/** Whether a tag named `name` may end here: what the standard wants after `</style`, `<script`. */
const isTagNameEnd = (code: number): boolean => isSpace(code) || code === SLASH || code === GREATER;

/** A carriage return counts: the standard turns it into a line feed before tokenizing. */
const isSpace = (code: number): boolean =>
  code === SPACE ||
  code === LINE_FEED ||
  code === TAB ||
  code === CARRIAGE_RETURN ||
  code === FORM_FEED;

const isLetter = (code: number): boolean => {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
};

/** ASCII only, as the standard says: `toLowerCase` would change bytes above 0x7f. */
function lowerCase(name: string): string {
  if (!UPPER_CASE.test(name)) return name;
  return name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()).replaceAll('\0', '\ufffd');
}

export class Tokenizer {
  readonly html: string;
  /** Name of the current tag in lower case. */
  name = '';
  selfClosing = false;
  /** Offset of the current tag's `<`. */
  start = 0;
  /** Offset just behind the current tag's `>`. */
  get end(): number {
    return this.#tagEnd;
  }
  /** Kept attributes of the current start tag, first of each name; values are raw. */
  readonly attributeNames: string[] = [];
  readonly attributeValues: string[] = [];
  /** Extent of the last raw text read by `skipText`. */
  textStart = 0;
  textEnd = 0;

  #position = 0;
  #tagEnd = 0;
  readonly #wanted: readonly ReadonlySet<string>[];

  /**
   * @param wanted names of the attributes to keep, or nothing to keep all
   */
  constructor(html: string, wanted?: ReadonlySet<string>) {
    this.html = html;
    this.#wanted = wanted === undefined ? [] : byLength(wanted);
  }

  /** Raw value of a kept attribute of the current tag. */
  attribute(name: string): string | undefined {
    const index = this.attributeNames.indexOf(name);
    return index < 0 ? undefined : this.attributeValues[index];
  }

  /**
   * Moves to the next tag.
   * @param inForeignContent whether `<![CDATA[` opens a section, as it does in SVG and MathML
   */
  next(inForeignContent: boolean): TokenKind {
    const { html } = this;
    let from = this.#position;
    for (;;) {
      const open = html.indexOf('<', from);
      if (open < 0) return this.#finish();
      const code = html.charCodeAt(open + 1);
      if (isLetter(code)) {
        this.start = open;
        return this.#readTag(open + 1, START_TAG);
      }
      if (code === SLASH) {
        const after = html.charCodeAt(open + 2);
        if (isLetter(after)) {
          this.start = open;
          return this.#readTag(open + 2, END_TAG);
        }
        if (after === GREATER) from = open + 3;
        else if (Number.isNaN(after)) return this.#finish();
        else from = this.#after('>', open + 2);
      } else if (code === BANG) {
        from = this.#afterDeclaration(open, inForeignContent);
      } else if (code === QUESTION) {
        from = this.#after('>', open + 2);
      } else {
        from = open + 1;
      }
    }
  }

  /**
   * Passes over the text of the element whose start tag was just read, up to its end tag, which
   * `next` returns then. The extent is left in `textStart` and `textEnd`.
   */
  skipText(mode: TextMode): void {
    this.textStart = this.#position;
    if (mode === 'plaintext') this.textEnd = this.html.length;
    else if (mode === 'script') this.textEnd = this.#endOfScript();
    else this.textEnd = this.#endOfRawText();
    this.#position = this.textEnd;
  }

  #finishTag(end: number, kind: TokenKind): TokenKind {
    this.#tagEnd = end;
    this.#position = end;
    return kind;
  }

  #finish(): typeof END_OF_FILE {
    this.#position = this.html.length;
    return END_OF_FILE;
  }

  /** Position after the next `needle`, or the end. */
  #after(needle: string, from: number): number {
    const found = this.html.indexOf(needle, from);
    return found < 0 ? this.html.length : found + needle.length;
  }

  /** `<!`: a comment, a CDATA section, or a doctype or bogus comment, which both end at `>`. */
  #afterDeclaration(open: number, inForeignContent: boolean): number {
    const { html } = this;
    if (html.charCodeAt(open + 2) === DASH && html.charCodeAt(open + 3) === DASH) {
      return this.#afterComment(open + 4);
    }
    if (inForeignContent && html.startsWith('[CDATA[', open + 2)) {
      return this.#after(']]>', open + 9);
    }
    return this.#after('>', open + 2);
  }

  /** A comment ends at `-->` or `--!>`; `<!-->` and `<!--->` are comments too. */
  #afterComment(from: number): number {
    const { html } = this;
    if (html.charCodeAt(from) === GREATER) return from + 1;
    if (html.charCodeAt(from) === DASH && html.charCodeAt(from + 1) === GREATER) return from + 2;
    for (let dashes = html.indexOf('--', from); dashes >= 0; ) {
      let end = dashes + 2;
      if (html.charCodeAt(end) === GREATER) return end + 1;
      if (html.charCodeAt(end) === BANG && html.charCodeAt(end + 1) === GREATER) return end + 2;
      // `--->` ends too: step by one dash. A run of dashes is walked once.
      while (html.charCodeAt(end) === DASH) end += 1;
      if (end > dashes + 2) {
        if (html.charCodeAt(end) === GREATER) return end + 1;
        if (html.charCodeAt(end) === BANG && html.charCodeAt(end + 1) === GREATER) return end + 2;
      }
      dashes = html.indexOf('--', end);
    }
    return html.length;
  }

  #readTag(nameStart: number, kind: TokenKind): TokenKind {
    const { html } = this;
    const { length } = html;
    let at = nameStart + 1;
    while (at < length && !isTagNameEnd(html.charCodeAt(at))) at += 1;
    this.name = lowerCase(html.slice(nameStart, at));
    this.selfClosing = false;
    this.attributeNames.length = 0;
    this.attributeValues.length = 0;
    const keep = kind === START_TAG;

    for (;;) {
      const code = html.charCodeAt(at);
      if (isSpace(code)) {
        at += 1;
      } else if (code === GREATER) {
        return this.#finishTag(at + 1, kind);
      } else if (code === SLASH) {
        at += 1;
        if (html.charCodeAt(at) === GREATER) {
          this.selfClosing = true;
          return this.#finishTag(at + 1, kind);
        }
      } else if (at >= length) {
        // A tag cut off by the end of the file is no tag.
        return this.#finish();
      } else {
        at = this.#readAttribute(at, keep);
      }
    }
  }

  /** Reads one attribute that starts at `from` and returns where the tag goes on. */
  #readAttribute(from: number, keep: boolean): number {
    const { html } = this;
    const { length } = html;
    // An equals sign is part of the name where no name came before it.
    let at = from + 1;
    for (; at < length; at += 1) {
      const code = html.charCodeAt(at);
      if (code === EQUALS || isTagNameEnd(code)) break;
    }
    const nameEnd = at;
    while (isSpace(html.charCodeAt(at))) at += 1;
    if (html.charCodeAt(at) !== EQUALS) {
      if (keep) this.#keep(from, nameEnd, at, at);
      return at;
    }
    at += 1;
    while (isSpace(html.charCodeAt(at))) at += 1;

    const quote = html.charCodeAt(at);
    if (quote === DOUBLE_QUOTE || quote === SINGLE_QUOTE) {
      const valueStart = at + 1;
      const valueEnd = html.indexOf(quote === DOUBLE_QUOTE ? '"' : "'", valueStart);
      if (valueEnd < 0) return length;
      if (keep) this.#keep(from, nameEnd, valueStart, valueEnd);
      return valueEnd + 1;
    }
    const valueStart = at;
    for (; at < length; at += 1) {
      const code = html.charCodeAt(at);
      if (code === GREATER || isSpace(code)) break;
    }
    if (keep) this.#keep(from, nameEnd, valueStart, at);
    return at;
  }

  #keep(nameStart: number, nameEnd: number, valueStart: number, valueEnd: number): void {
    const wanted = this.#wanted;
    if (wanted.length > 0) {
      const names = wanted[nameEnd - nameStart];
      if (names === undefined) return;
      const name = lowerCase(this.html.slice(nameStart, nameEnd));
      if (!names.has(name)) return;
      this.#add(name, valueStart, valueEnd);
    } else {
      this.#add(lowerCase(this.html.slice(nameStart, nameEnd)), valueStart, valueEnd);
    }
  }

  /** The first of two attributes with one name wins. */
  #add(name: string, valueStart: number, valueEnd: number): void {
    if (this.attributeNames.includes(name)) return;
    this.attributeNames.push(name);
    this.attributeValues.push(this.html.slice(valueStart, valueEnd));
  }

  /** RCDATA and RAWTEXT end at `</name` followed by white space, a slash or `>`. */
  #endOfRawText(): number {
    const { html, name } = this;
    for (let at = html.indexOf('</', this.#position); at >= 0; at = html.indexOf('</', at + 2)) {
      const nameEnd = at + 2 + name.length;
      if (
        isTagNameEnd(html.charCodeAt(nameEnd)) &&
        lowerCase(html.slice(at + 2, nameEnd)) === name
      ) {
        return at;
      }
    }
    return html.length;
  }

  /**
   * A script ends at `</script`, unless a `<script` inside `<!--` hid it
   * (https://html.spec.whatwg.org/multipage/parsing.html#script-data-double-escaped-state).
   */
  #endOfScript(): number {
    const { html } = this;
    const mark = /<!--|-->|<\/?script(?=[\t\n\f\r />])/gi;
    mark.lastIndex = this.#position;
    let escaped = false;
    let doubleEscaped = false;
    for (let match = mark.exec(html); match !== null; match = mark.exec(html)) {
      const [text] = match;
      if (text === '<!--') {
        escaped = true;
        // Its dashes may also begin `-->`.
        mark.lastIndex = match.index + 2;
      } else if (text === '-->') {
        escaped = false;
        doubleEscaped = false;
      } else if (text.charCodeAt(1) !== SLASH) {
        if (escaped) doubleEscaped = true;
      } else if (doubleEscaped) {
        doubleEscaped = false;
      } else {
        return match.index;
      }
    }
    return html.length;
  }
}

/** The names sorted by their length, so that most attributes are turned away unread. */
function byLength(names: ReadonlySet<string>): ReadonlySet<string>[] {
  const table: Set<string>[] = [];
  for (const name of names) {
    table[name.length] ??= new Set();
    table[name.length]?.add(name);
  }
  return table;
}
