/**
 * The tags of an HTML page, by the tokenization rules of the HTML standard
 * (https://html.spec.whatwg.org/multipage/parsing.html#tokenization).
 *
 * Only what a link checker needs is kept: start tags with their attributes, end tags, and the
 * extent of raw text. Text and comments are passed over with native searches, and values stay
 * undecoded slices, which is what makes one pass over ten thousand pages cheap. Syntax characters
 * are all ASCII, so the input may be a string of bytes (latin1) as well as a decoded one.
 */

import {
  BANG,
  DASH,
  DOUBLE_QUOTE,
  ENDS_ATTRIBUTE_NAME,
  ENDS_NAME,
  ENDS_UNQUOTED_VALUE,
  EQUALS,
  GREATER,
  IS_LETTER,
  IS_SPACE,
  is,
  QUESTION,
  SINGLE_QUOTE,
  SLASH,
} from './characters.ts';
import { ALL_NAMES, intern, lowerCase, sketch, sketchOf } from './names.ts';

export const END_OF_FILE = 0;
export const START_TAG = 1;
export const END_TAG = 2;
export type TokenKind = typeof END_OF_FILE | typeof START_TAG | typeof END_TAG;

/** How the text after a start tag is read until its end tag. */
export type TextMode = 'rawtext' | 'script' | 'plaintext';

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
  /**
   * Kept attributes of the current start tag, first of each name; values are raw. Only the first
   * `attributeCount` places count: emptying the lists for each tag would cost more than reading it.
   */
  readonly attributeNames: string[] = [];
  readonly attributeValues: string[] = [];
  attributeCount = 0;
  /** Extent of the last raw text read by `skipText`. */
  textStart = 0;
  textEnd = 0;

  #position = 0;
  #tagEnd = 0;
  readonly #wanted: ReadonlySet<string> | undefined;
  readonly #maybeWanted: Uint8Array;

  /**
   * @param wanted names of the attributes to keep, or nothing to keep all
   */
  constructor(html: string, wanted?: ReadonlySet<string>) {
    this.html = html;
    this.#wanted = wanted;
    this.#maybeWanted = wanted === undefined ? ALL_NAMES : sketchOf(wanted);
  }

  /** Raw value of a kept attribute of the current tag. */
  attribute(name: string): string | undefined {
    for (let index = 0; index < this.attributeCount; index += 1) {
      if (this.attributeNames[index] === name) return this.attributeValues[index];
    }
    return undefined;
  }

  /**
   * Moves to the next tag.
   * @param inForeignContent whether `<![CDATA[` opens a section, as it does in SVG and MathML
   * @param wantsEndTags whether end tags matter now; most do not
   */
  next(inForeignContent: boolean, wantsEndTags = true): TokenKind {
    const { html } = this;
    let from = this.#position;
    for (;;) {
      const open = html.indexOf('<', from);
      if (open < 0) return this.#finish();
      const code = html.charCodeAt(open + 1);
      if (is(code, IS_LETTER)) {
        this.start = open;
        return this.#readTag(open + 1, START_TAG);
      }
      if (code === SLASH) {
        const after = html.charCodeAt(open + 2);
        if (is(after, IS_LETTER)) {
          if (!wantsEndTags) {
            // Nearly always a bare name.
            let at = open + 3;
            while (is(html.charCodeAt(at), IS_LETTER)) at += 1;
            if (html.charCodeAt(at) === GREATER) {
              from = at + 1;
              continue;
            }
          }
          this.start = open;
          const kind = this.#readTag(open + 2, END_TAG);
          if (wantsEndTags || kind === END_OF_FILE) return kind;
          from = this.#position;
          continue;
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
    let at = nameStart + 1;
    let code = html.charCodeAt(at);
    while (at < html.length && !is(code, ENDS_NAME)) {
      at += 1;
      code = html.charCodeAt(at);
    }
    this.name = intern(html, nameStart, at);
    this.selfClosing = false;
    this.attributeCount = 0;

    for (;;) {
      if (code === GREATER) return this.#finishTag(at + 1, kind);
      if (is(code, IS_SPACE)) {
        at += 1;
      } else if (code === SLASH) {
        at += 1;
        if (html.charCodeAt(at) === GREATER) {
          this.selfClosing = true;
          return this.#finishTag(at + 1, kind);
        }
      } else if (at >= html.length) {
        // A tag cut off by the end of the file is no tag.
        return this.#finish();
      } else {
        at = this.#readAttribute(at, kind === START_TAG);
      }
      code = html.charCodeAt(at);
    }
  }

  /** Reads one attribute that starts at `from` and returns where the tag goes on. */
  #readAttribute(from: number, keep: boolean): number {
    const { html } = this;
    // An equals sign is part of the name where no name came before it.
    let at = from + 1;
    let code = html.charCodeAt(at);
    while (at < html.length && !is(code, ENDS_ATTRIBUTE_NAME)) {
      at += 1;
      code = html.charCodeAt(at);
    }
    const nameEnd = at;
    while (is(code, IS_SPACE)) {
      at += 1;
      code = html.charCodeAt(at);
    }
    if (code !== EQUALS) {
      if (keep) this.#keep(from, nameEnd, at, at);
      return at;
    }
    do {
      at += 1;
      code = html.charCodeAt(at);
    } while (is(code, IS_SPACE));

    if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
      const valueStart = at + 1;
      const valueEnd = html.indexOf(code === DOUBLE_QUOTE ? '"' : "'", valueStart);
      if (valueEnd < 0) return html.length;
      if (keep) this.#keep(from, nameEnd, valueStart, valueEnd);
      return valueEnd + 1;
    }
    const valueStart = at;
    while (at < html.length && !is(code, ENDS_UNQUOTED_VALUE)) {
      at += 1;
      code = html.charCodeAt(at);
    }
    if (keep) this.#keep(from, nameEnd, valueStart, at);
    return at;
  }

  #keep(nameStart: number, nameEnd: number, valueStart: number, valueEnd: number): void {
    const { html } = this;
    if (this.#maybeWanted[sketch(html, nameStart, nameEnd)] === 0) return;
    const name = intern(html, nameStart, nameEnd);
    if (this.#wanted?.has(name) === false) return;
    // The first of two attributes with one name wins.
    if (this.attribute(name) !== undefined) return;
    this.attributeNames[this.attributeCount] = name;
    this.attributeValues[this.attributeCount] = html.slice(valueStart, valueEnd);
    this.attributeCount += 1;
  }

  /** RCDATA and RAWTEXT end at `</name` followed by white space, a slash or `>`. */
  #endOfRawText(): number {
    const { html, name } = this;
    for (let at = html.indexOf('</', this.#position); at >= 0; at = html.indexOf('</', at + 2)) {
      const nameEnd = at + 2 + name.length;
      if (
        is(html.charCodeAt(nameEnd), ENDS_NAME) &&
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
