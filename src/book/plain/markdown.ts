/**
 * A chapter as plain Markdown, for readers of text and for language models: the author's own words,
 * with each component replaced by what it shows. Everything else is copied from the source.
 */
import type { MdastNode } from 'satteri';
import type { Chapter } from '../book.ts';
import { countsOf } from '../manuscript/counts.ts';

type Jsx = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** A component as it is written down. */
export interface Use {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** `3` or `3.2`; empty for what is not counted. */
  readonly nth: string;
  readonly line: number;
  /** What stands inside, already plain. */
  readonly inner: string;
}

export interface Writer {
  /** The component's text; throws where the component itself would. */
  readonly component: (use: Use) => string;
  /** The address behind a link as written. */
  readonly link: (url: string) => string;
}

export function plainMarkdown(chapter: Chapter, writer: Writer): string {
  const source = chapter.text;
  const counts = countsOf(chapter.scan);
  const attributesAt = new Map(chapter.scan.elements.map((use) => [use.offset, use.attributes]));

  const write = (node: MdastNode): string => {
    if (node.type === 'mdxjsEsm') return '';
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') return '';
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
      return element(node);
    const written = inside(node);
    return node.type === 'link'
      ? written.replace(`](${node.url}`, `](${writer.link(node.url)}`)
      : written;
  };

  const element = (node: Jsx): string => {
    const offset = node.position?.start.offset ?? -1;
    const flow = node.type === 'mdxJsxFlowElement';
    const children = node.children as MdastNode[];
    const inner = flow ? children.map(write).filter(Boolean).join('\n\n') : between(children);
    if (node.name === null || !/^\p{Lu}/u.test(node.name)) return inner;
    return writer.component({
      name: node.name,
      attributes: attributesAt.get(offset) ?? {},
      nth: counts.get(offset) ?? '',
      line: node.position?.start.line ?? 1,
      inner: inner.trim(),
    });
  };

  /** A node's own source, with what its children turned into. */
  const inside = (node: MdastNode): string => {
    const [start, end] = span(node);
    if (!('children' in node) || node.children.length === 0) return source.slice(start, end);
    const children = node.children as MdastNode[];
    const [first] = span(children[0] as MdastNode);
    const [, last] = span(children.at(-1) as MdastNode);
    return source.slice(start, first) + between(children) + source.slice(last, end);
  };

  /** Children one after the other, with what stands between them in the source. */
  const between = (children: readonly MdastNode[]): string => {
    let text = '';
    let at: number | undefined;
    for (const child of children) {
      const [start, end] = span(child);
      if (at !== undefined) text += source.slice(at, start);
      text += write(child);
      at = end;
    }
    return text;
  };

  const root = chapter.manuscript.tree;
  const body = 'children' in root ? (root.children as MdastNode[]).map(write) : [];
  const text = [`# ${chapter.title}`, ...body.map((part) => part.trim()).filter(Boolean)].join(
    '\n\n',
  );
  return `${text.replace(/\n{3,}/gu, '\n\n')}\n`;
}

function span(node: MdastNode): [number, number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
}
