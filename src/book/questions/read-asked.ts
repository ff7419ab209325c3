/** Reads questions and exercises out of what was scanned of a chapter. */
import type { Chapter } from '../book.ts';
import { labelOf } from '../labels.ts';
import type { Element, Item, Scan } from '../manuscript/scan.ts';
import { isExerciseKind, isQuestionKind, kinds } from './kinds.ts';
import { hash, shuffled } from './order.ts';
import type { Asked, Option } from './questions.ts';

/** An item with what stands in it. */
interface Whole {
  readonly item: Item;
  readonly options: Element[];
  readonly solutions: Element[];
}

/** What a chapter asks, in its order. */
export function readAsked({ scan, place }: Chapter): Asked[] {
  return wholesOf(scan).map(({ item, options, solutions }) => {
    const asking = {
      label: labelOf(item.kind, place, item.ordinal),
      anchor: item.anchor,
      line: item.line,
      objectives: item.attributes.objective?.split(/\s+/u).filter(Boolean) ?? [],
    };
    return item.kind === 'exercise'
      ? { ...asking, ...exerciseOf(item), solved: solutions.length > 0 }
      : { ...asking, ...questionOf(item, options.map(optionOf), scan) };
  });
}

function wholesOf({ items, elements }: Scan): Whole[] {
  const byOffset = new Map(items.map((item) => [item.offset, item]));
  const wholes: Whole[] = [];
  const last = (component: string) => wholes.findLast(({ item }) => item.name === component);
  for (const element of elements) {
    const item = byOffset.get(element.offset);
    if (item?.kind === 'question' || item?.kind === 'exercise') {
      wholes.push({ item, options: [], solutions: [] });
    }
    const { name, inside } = element;
    if (name === 'Option' && inside.includes('Quiz')) last('Quiz')?.options.push(element);
    if (name === 'Solution' && inside.includes('Exercise'))
      last('Exercise')?.solutions.push(element);
  }
  return wholes;
}

function exerciseOf({ attributes: { kind = '' } }: Item) {
  const known = isExerciseKind(kind);
  return {
    component: 'Exercise',
    kind: known ? kind : 'recall',
    unknownKind: known ? undefined : kind,
  } as const;
}

/** The kind that the author wrote, else one or several answers by how many are right. */
function questionOf(item: Item, options: readonly Option[], scan: Scan) {
  const { kind: written, id } = item.attributes;
  const known = written !== undefined && isQuestionKind(written);
  const byOptions = options.filter(({ right }) => right).length > 1 ? 'several' : 'one';
  const kind = known ? written : byOptions;
  const asked = [item.text, ...options.map(({ text }) => text)].join('\n');
  // Without the author's id a hash of what is asked: an edited question is a new one.
  const key = id ?? hash(asked).toString(36);
  return {
    component: 'Quiz',
    kind,
    unknownKind: known ? undefined : written,
    key,
    lead: leadOf(scan, item),
    options,
    order: kinds[kind].by === 'arranging' ? shuffled(options.length, key) : undefined,
    written: item.attributes,
  } as const;
}

function optionOf({ attributes, text, line }: Element, index: number): Option {
  const { correct } = attributes;
  return {
    place: index + 1,
    text: attributes.text,
    right: correct !== undefined && correct !== 'false',
    why: text,
    line,
  };
}

/** The first paragraph that stands in the question itself, not in one of its options. */
function leadOf({ paragraphs }: Scan, { line }: Item): string {
  const first = paragraphs.find((paragraph) => {
    return paragraph.line >= line && paragraph.inside.at(-1) === 'Quiz';
  });
  return first?.text.replace(/\s+/gu, ' ') ?? '';
}
