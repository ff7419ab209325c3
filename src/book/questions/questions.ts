/** The quick checks of a chapter: what is asked, which answers there are, which is right. */
import type { Chapter } from '../book.ts';
import { labelOf } from '../labels.ts';
import type { Element, Item, Scan } from '../manuscript/scan.ts';
import { formatValue, type NumberStyle, valueAt } from '../quoting/lab-file.ts';
import { lineRanges, sliceOf } from '../quoting/region.ts';

/** `number` and `output` are typed by the reader; the other kinds are chosen or arranged. */
export const questionKinds = ['one', 'several', 'number', 'output', 'order'] as const;
export type QuestionKind = (typeof questionKinds)[number];

export interface Question {
  readonly item: Item;
  readonly kind: QuestionKind;
  /** Names the question in a reader's progress: a question put before it must not change it. */
  readonly key: string;
  /** `Question 12.3` */
  readonly label: string;
  readonly objective: string;
  /** The first words of the question, to know it by in a list. */
  readonly lead: string;
  readonly options: readonly Element[];
}

/** What a typed question expects. */
export interface TypedAnswer {
  /** As a page prints it: `69.3%`, or the captured lines. */
  readonly text: string;
  /** In the unit that is printed; absent for an output. */
  readonly value?: number;
  /** How far from it an entry may lie, in the same unit. */
  readonly tolerance?: number;
}

/** Questions in the order of the chapter. */
export function questionsOf({ scan, place }: Chapter): Question[] {
  const questions: (Question & { options: Element[] })[] = [];
  const byOffset = new Map(scan.items.map((item) => [item.offset, item]));
  for (const element of scan.elements) {
    const item = byOffset.get(element.offset);
    if (item?.kind === 'question') {
      questions.push({
        item,
        kind: 'one',
        key: '',
        label: labelOf('question', place, item.ordinal),
        objective: item.attributes.objective ?? '',
        lead: leadOf(scan, item),
        options: [],
      });
    }
    if (element.name === 'Option' && element.inside.includes('Quiz')) {
      questions.at(-1)?.options.push(element);
    }
  }
  return questions.map((question) => ({
    ...question,
    kind: kindOf(question),
    key: keyOf(question),
  }));
}

/** The kind that the author wrote, else one or several answers by how many are right. */
function kindOf({ item, options }: Question): QuestionKind {
  const written = item.attributes.kind;
  if (written !== undefined) return written as QuestionKind;
  return options.filter(isRight).length > 1 ? 'several' : 'one';
}

/** The first paragraph that stands in the question itself, not in one of its options. */
function leadOf({ paragraphs }: Scan, { line }: Item): string {
  const first = paragraphs.find((paragraph) => {
    return paragraph.line >= line && paragraph.inside.at(-1) === 'Quiz';
  });
  return first?.text.replace(/\s+/gu, ' ') ?? '';
}

/** The author's id, else a hash of what is asked: an edited question is a new one. */
function keyOf({ item, options }: Question): string {
  const asked = [item.text, ...options.map(({ attributes }) => attributes.text)].join('\n');
  return item.attributes.id ?? hash(asked).toString(36);
}

export function isRight(option: Element): boolean {
  return option.attributes.correct !== undefined && option.attributes.correct !== 'false';
}

export function isTyped(kind: QuestionKind): boolean {
  return kind === 'number' || kind === 'output';
}

/**
 * The answer of a `number` or `output` question, out of what its lab captured.
 *
 * @param read Text of a file under labs/.
 * @throws Error when the result does not hold it or the question does not say where it is.
 */
export function typedAnswer({ item, kind }: Question, read: (path: string) => string): TypedAnswer {
  const { answerOf, answerPath, lines } = item.attributes;
  if (answerOf === undefined) throw new Error('answerOf is missing. Name the captured result');
  if (kind === 'output') return { text: capturedLines(read(answerOf), lines) };
  if (answerPath === undefined)
    throw new Error('answerPath is missing. Name the key of the number');
  const raw = valueAt(read(answerOf), answerPath);
  if (typeof raw !== 'number') throw new Error(`"${answerPath}" is no number`);
  const style = styleOf(item.attributes);
  const value = style.as === 'percent' ? raw * 100 : raw;
  const tolerance = toleranceOf(item.attributes.tolerance, value, style);
  return { text: formatValue(raw, style), value, tolerance };
}

function styleOf({ digits, as }: Readonly<Record<string, string>>): NumberStyle {
  if (as !== undefined && as !== 'percent' && as !== 'integer') {
    throw new Error(`as="${as}" is neither "percent" nor "integer"`);
  }
  return { digits: digits === undefined ? undefined : Number(digits), as };
}

/** `0.05` in the printed unit, `5%` of the answer, or else what rounding to the last digit hides. */
function toleranceOf(written: string | undefined, value: number, { digits, as }: NumberStyle) {
  if (written === undefined) {
    const shown = digits ?? (as === 'percent' ? 1 : as === 'integer' ? 0 : undefined);
    return shown === undefined ? Math.abs(value) * 1e-6 : 0.5 * 10 ** -shown;
  }
  const [, amount, percent] = /^(\d+(?:\.\d+)?)(%?)$/u.exec(written) ?? [];
  if (amount === undefined)
    throw new Error(`tolerance="${written}" is no number such as 0.05 or 5%`);
  return percent === '%' ? (Math.abs(value) * Number(amount)) / 100 : Number(amount);
}

/** Lines of a captured output, its `$ command` not counted. */
export function capturedLines(text: string, lines: string | undefined): string {
  const all = sliceOf(text).code.split('\n');
  if (all[0]?.startsWith('$ ')) all.shift();
  if (lines === undefined) return all.join('\n');
  return lineRanges(lines)
    .map(([from, to]) => {
      if (to > all.length) throw new Error(`lines="${lines}" goes beyond its ${all.length} lines`);
      return all.slice(from - 1, to).join('\n');
    })
    .join('\n');
}

/**
 * The order in which the parts of a put-in-order question stand on the page: always the same,
 * never the right one. Entry i is the index of the part that stands there.
 */
export function shuffled(count: number, seed: string): number[] {
  const keyed = Array.from({ length: count }, (_, index) => ({
    index,
    key: hash(`${seed}/${index}`),
  }));
  const order = keyed.sort((a, b) => a.key - b.key).map(({ index }) => index);
  const same = order.every((index, position) => index === position);
  return same ? [...order.slice(1), ...order.slice(0, 1)] : order;
}

/** FNV-1a: small, and the same on every machine. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) {
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return value;
}
