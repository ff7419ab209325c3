/**
 * Cuts BibTeX into entries and their fields, whatever the layout, and knows the line of each: what an
 * author must be told. What the values say is read by citation-js.
 */

export interface BibField {
  readonly name: string;
  readonly line: number;
  /** Between its braces or quotes, abbreviations and # resolved. */
  readonly value: string;
}

export interface BibEntry {
  readonly type: string;
  readonly key: string;
  readonly line: number;
  readonly fields: readonly BibField[];
}

export interface BibFault {
  readonly line: number;
  readonly message: string;
}

/** Months are abbreviations that every style knows. */
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

class Fault extends Error {
  readonly at: number;
  constructor(at: number, message: string) {
    super(message);
    this.at = at;
  }
}

/** @returns What could be read, and a fault for each entry that could not. */
export function bibEntries(text: string): { entries: BibEntry[]; faults: BibFault[] } {
  const lineAt = lineCounter(text);
  const entries: BibEntry[] = [];
  const faults: BibFault[] = [];
  const strings = new Map<string, string>();
  const opening = /@\s*([A-Za-z]+)\s*([{(])/gu;
  let at = 0;
  for (;;) {
    opening.lastIndex = at;
    const found = opening.exec(text);
    const between = text.slice(at, found?.index ?? text.length);
    const lost = lostIn(between);
    faults.push(...lost.map(({ message, at: offset }) => ({ message, line: lineAt(at + offset) })));
    // What the entry before seems to lack may stand there.
    if (lost.length > 0) entries.pop();
    if (found === null) break;
    const [whole, type = '', brace] = found;
    const reader = new Reader(text, found.index + whole.length, strings);
    try {
      const entry = reader.entry(type.toLowerCase(), brace === '(' ? ')' : '}');
      if (entry !== undefined) {
        const fields = entry.fields.map(({ start, ...field }) => ({
          ...field,
          line: lineAt(start),
        }));
        entries.push({
          type: type.toLowerCase(),
          key: entry.key,
          line: lineAt(found.index),
          fields,
        });
      }
      at = reader.at;
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      const line = lineAt(error.at < 0 ? found.index : error.at);
      faults.push({ line, message: error.message });
      // The next entry that opens a line is read again.
      const next = /\n[ \t]*@\s*[A-Za-z]+\s*[{(]/gu;
      next.lastIndex = found.index + 1;
      at = next.exec(text)?.index ?? text.length;
    }
  }
  return { entries, faults };
}

/** Text between entries is a remark to BibTeX; what looks like an entry is none by a slip. */
function lostIn(text: string): { at: number; message: string }[] {
  const faults: { at: number; message: string }[] = [];
  for (const { index, 1: name = '' } of text.matchAll(
    /(?<=^|\n)[ \t]*([a-z]+)[ \t]*\{[^\s,{}]+,/giu,
  )) {
    faults.push({ at: index, message: `an entry begins with @. Write @${name.trim()}{…` });
  }
  const early = /^[ \t]*,/u.exec(text) ?? /(?<=^|\n)[ \t]*\}/u.exec(text);
  if (early !== null && faults.length === 0) {
    faults.push({ at: early.index, message: 'has a } too many. Take it away' });
  }
  return faults;
}

function lineCounter(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    const next = starts.findIndex((start) => start > offset);
    return next < 0 ? starts.length : next;
  };
}

interface RawField {
  readonly name: string;
  readonly start: number;
  readonly value: string;
}

class Reader {
  readonly #text: string;
  readonly #strings: Map<string, string>;
  at: number;

  constructor(text: string, at: number, strings: Map<string, string>) {
    this.#text = text;
    this.#strings = strings;
    this.at = at;
  }

  /** Reads up to and with the closing mark; undefined for what is no work. */
  entry(type: string, close: string): { key: string; fields: RawField[] } | undefined {
    if (type === 'comment' || type === 'preamble') {
      this.#skipTo(close);
      return undefined;
    }
    if (type === 'string') {
      const { name, value } = this.#field();
      this.#strings.set(name, value);
      this.#space();
      this.#close(close, name);
      return undefined;
    }
    this.#space();
    const key = /^[^\s,={}()"]+(?=\s*,)/u.exec(this.#rest())?.[0];
    if (key === undefined) {
      const lone = /^[^\s,={}()"]+(?=\s*[})\n]|\s+\w+\s*=)/u.exec(this.#rest())?.[0];
      throw new Fault(
        -1,
        lone === undefined
          ? 'the entry has no key. Write it after the brace: @book{key, …'
          : `a comma is missing after the key "${lone}". Write @${type}{${lone},`,
      );
    }
    this.at += key.length;
    this.#space();
    this.at += 1;
    return { key, fields: this.#fields(close) };
  }

  #fields(close: string): RawField[] {
    const fields: RawField[] = [];
    for (;;) {
      this.#space();
      if (this.#text[this.at] === ',') {
        this.at += 1;
        continue;
      }
      if (this.#text[this.at] === close) {
        this.at += 1;
        return fields;
      }
      if (this.at >= this.#text.length) throw unclosed();
      const field = this.#field();
      fields.push(field);
      this.#space();
      const next = this.#text[this.at];
      if (next === ',' || next === close) continue;
      const name = /^[A-Za-z][\w:.+-]*(?=\s*=)/u.exec(this.#rest())?.[0];
      if (name !== undefined) {
        throw new Fault(
          this.at,
          `a comma is missing before "${name}". Write it after the value of "${field.name}"`,
        );
      }
      if (next === undefined || next === '@') throw unclosed();
      throw new Fault(
        this.at,
        next === '}' || next === ')'
          ? `closes with ${next} what opened otherwise. Write ${close}`
          : `"${this.#rest().split('\n')[0]?.slice(0, 20)}" follows the value of "${field.name}". Write a comma, or put the whole value in braces`,
      );
    }
  }

  #field(): RawField {
    this.#space();
    const start = this.at;
    const name = /^[A-Za-z][\w:.+-]*/u.exec(this.#rest())?.[0];
    if (name === undefined) {
      const word = this.#rest().split('\n')[0]?.slice(0, 20) ?? '';
      if (word.startsWith('@')) throw unclosed();
      throw new Fault(this.at, `"${word}" is no field. Write name = {…}`);
    }
    this.at += name.length;
    this.#space();
    if (this.#text[this.at] !== '=') {
      if (this.at >= this.#text.length || this.#text[this.at] === '@') throw unclosed();
      throw new Fault(start, `the field "${name}" has no =. Write ${name} = {…}`);
    }
    this.at += 1;
    const parts = [this.#part(name)];
    for (this.#space(); this.#text[this.at] === '#'; this.#space()) {
      this.at += 1;
      parts.push(this.#part(name));
    }
    return { name: name.toLowerCase(), start, value: parts.join('') };
  }

  #part(field: string): string {
    this.#space();
    const open = this.#text[this.at];
    if (open === '{' || open === '"') return this.#delimited(open, field);
    const word = /^[^\s,#{}()"=@]+/u.exec(this.#rest())?.[0];
    if (word === undefined) {
      throw new Fault(this.at, `the field "${field}" has no value. Write ${field} = {…}`);
    }
    const start = this.at;
    this.at += word.length;
    if (/^-?\d+$/u.test(word)) return word;
    const value = this.#strings.get(word.toLowerCase());
    if (value !== undefined) return value;
    const month = months.indexOf(word.toLowerCase());
    if (month >= 0) return String(month + 1).padStart(2, '0');
    throw new Fault(
      start,
      `"${word}" is no abbreviation that @string gives. Put it in braces: ${field} = {${word}}`,
    );
  }

  #delimited(open: '{' | '"', field: string): string {
    const start = this.at;
    let depth = 0;
    for (this.at += 1; this.at < this.#text.length; this.at += 1) {
      const mark = this.#text[this.at];
      if (mark === '\\') this.at += 1;
      else if (mark === '{') depth += 1;
      else if (mark === '"' && open === '"' && depth === 0) break;
      else if (mark === '}') {
        if (depth === 0 && open === '{') break;
        depth -= 1;
        // The entry's own end, inside what a quotation mark has opened.
        if (depth < 0) break;
      } else if (mark === '\n' && /^\n\s*@\s*[A-Za-z]+\s*[{(]/u.test(this.#rest())) break;
    }
    const closing = this.#text[this.at];
    if (closing !== (open === '{' ? '}' : '"')) {
      const [what, missing] = open === '{' ? ['brace', '}'] : ['quotation mark', '"'];
      throw new Fault(
        start,
        `the value of "${field}" never closes. Add the missing ${what} ${missing}`,
      );
    }
    this.at += 1;
    const value = this.#text.slice(start + 1, this.at - 1);
    if (/,\s*\n\s*[A-Za-z]+\s*=\s*["{\d]/u.test(value)) {
      throw new Fault(
        start,
        `the value of "${field}" takes in the fields below it. Close it where it ends`,
      );
    }
    return value;
  }

  #close(close: string, name: string): void {
    if (this.#text[this.at] !== close)
      throw new Fault(-1, `@string{${name} …} never closes. Add the missing ${close}`);
    this.at += 1;
  }

  #skipTo(close: string): void {
    let depth = 0;
    for (; this.at < this.#text.length; this.at += 1) {
      const mark = this.#text[this.at];
      if (mark === '{') depth += 1;
      if (mark === close && depth === 0) {
        this.at += 1;
        return;
      }
      if (mark === '}') depth -= 1;
    }
    throw unclosed();
  }

  #space(): void {
    for (;;) {
      const skipped = /^(?:\s+|%[^\n]*)/u.exec(this.#rest())?.[0];
      if (skipped === undefined) return;
      this.at += skipped.length;
    }
  }

  #rest(): string {
    return this.#text.slice(this.at, this.at + 400);
  }
}

const unclosed = () => new Fault(-1, 'the entry never closes. Add the missing brace }');
