/**
 * A chapter as plain Markdown, for readers of text and for language models: the author's own words,
 * with each component replaced by what it shows. Everything else is copied from the source.
 */
import type { MdastNode } from 'satteri';
import type { Chapter } from '../book.ts';
import { countsOf } from '../manuscript/counts.ts';
import { quotedText } from '../manuscript/literal.ts';
import { voidElements } from '../manuscript/parse-fault.ts';
import { childrenOf, lineOf, type NodeOf, nodesIn, spanOf } from '../manuscript/walk.ts';
import { definition, escaped, link } from './write-link.ts';

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
  /** The address of a picture as written. */
  readonly image: (url: string) => string;
  /** What stands under the title, where the page has more there than its author wrote. */
  readonly opening?: string | undefined;
}

export function plainMarkdown(chapter: Chapter, writer: Writer): string {
  const source = chapter.text;
  const counts = countsOf(chapter.scan);
  const attributesAt = new Map(chapter.scan.elements.map((use) => [use.offset, use.attributes]));

  const ofPictures = new Set(
    [...nodesIn(chapter.manuscript.tree)].flatMap(({ node }) =>
      node.type === 'imageReference' ? [node.identifier] : [],
    ),
  );

  const write = (node: MdastNode): string => {
    switch (node.type) {
      case 'mdxjsEsm':
        return '';
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        return escaped(quotedText(node.value) ?? '');
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return element(node);
      case 'text':
        // A brace means nothing outside MDX.
        return source.slice(...spanOf(node)).replace(/\\([{}])/gu, '$1');
      case 'link':
        return source[spanOf(node)[0]] === '['
          ? link(between(node.children as MdastNode[]), writer.link(node.url), node.title)
          : inside(node);
      case 'image':
        return `!${link(escaped(node.alt ?? ''), writer.image(node.url), node.title)}`;
      case 'definition':
        return definition(
          node.label ?? node.identifier,
          (ofPictures.has(node.identifier) ? writer.image : writer.link)(node.url),
          node.title,
        );
      case 'heading':
        return chapter.scan.headings.some(
          ({ id, offset }) => id !== undefined && offset === spanOf(node)[0],
        )
          ? inside(node).replace(/[ \t]*\{#[^{}\s]+\}(?=[ \t#]*(?:\n|$))/u, '')
          : inside(node);
      case 'tableCell':
        return cell(node);
      case 'containerDirective':
        return aside(node);
      default:
        return inside(node);
    }
  };

  const element = (node: Jsx): string => {
    const offset = node.position?.start.offset ?? -1;
    const { name } = node;
    const attributes = attributesAt.get(offset) ?? {};
    if (name !== null && !/^\p{Lu}/u.test(name)) return html(node, name, attributes);
    const inner = innerOf(node);
    if (name === null || name === 'Fragment') return inner;
    return indented(
      node,
      writer.component({
        name,
        attributes,
        nth: counts.get(offset) ?? '',
        line: node.position?.start.line ?? 1,
        inner: inner.trim(),
      }),
    );
  };

  /** Markdown takes elements of HTML as they are; some it has marks for. */
  const html = (node: Jsx, name: string, attributes: Readonly<Record<string, string>>): string => {
    // An element alone on its line is a block with a paragraph to the parser, and words to its author.
    const [only, ...others] = childrenOf(node);
    const block = node.type === 'mdxJsxFlowElement' && lineOf(node) !== node.position?.end.line;
    const children =
      only?.type === 'paragraph' && others.length === 0 && !block
        ? childrenOf(only)
        : childrenOf(node);
    const inner = block ? innerOf(node) : between(children);
    const { href } = attributes;
    if (name === 'a' && href !== undefined) return link(inner.trim(), writer.link(href));
    if (name === 'code' && children.every(({ type }) => type === 'text')) {
      return codeOf(children.map((child) => (child.type === 'text' ? child.value : '')).join(''));
    }
    const { src } = attributes;
    if (name === 'img' && src !== undefined)
      return `!${link(escaped(attributes.alt ?? ''), writer.image(src))}`;
    const written = Object.entries(attributes)
      .filter(([key]) => key !== 'class' && key !== 'className' && key !== 'style')
      .map(([key, value]) => ` ${key}="${value.replaceAll('"', '&quot;')}"`)
      .join('');
    if (voidElements.has(name)) return `<${name}${written}>`;
    const gap = block && inner !== '' ? '\n\n' : '';
    return indented(node, `<${name}${written}>${gap}${inner}${gap}</${name}>`);
  };

  const innerOf = (node: Jsx | NodeOf<'containerDirective'>): string =>
    node.type === 'mdxJsxTextElement'
      ? between(childrenOf(node))
      : childrenOf(node)
          .map((child) => outdented(child, write(child)))
          .filter(Boolean)
          .join('\n\n');

  /** Starlight's frame with its title, as a quotation. */
  const aside = (node: NodeOf<'containerDirective'>): string => {
    const [first, ...others] = childrenOf(node);
    const { directiveLabel } = (first?.data ?? {}) as { directiveLabel?: boolean };
    const title =
      first !== undefined && directiveLabel === true
        ? between(childrenOf(first))
        : `${node.name.charAt(0).toUpperCase()}${node.name.slice(1)}`;
    const rest = directiveLabel === true ? others : childrenOf(node);
    const text = [`**${title}**`, ...rest.map((child) => outdented(child, write(child)))];
    const lines = text.filter(Boolean).join('\n\n').split('\n');
    return indented(node, lines.map((line) => `> ${line}`.trimEnd()).join('\n'));
  };

  /** What a component writes into a cell stays one line, and its pipes end no cell. */
  const cell = (node: NodeOf<'tableCell'>): string => {
    const [start, end] = spanOf(node);
    const children = childrenOf(node);
    const [first, last] = [children[0], children.at(-1)];
    if (first === undefined || last === undefined) return source.slice(start, end);
    const written = children.map((child, index) => {
      const [, before] = index === 0 ? [0, spanOf(child)[0]] : spanOf(children[index - 1] ?? child);
      const text = write(child);
      const own =
        'name' in child ? text.replace(/\s*\n\s*/gu, ' ').replace(/(?<!\\)\|/gu, '\\|') : text;
      return source.slice(before, spanOf(child)[0]) + own;
    });
    return (
      source.slice(start, spanOf(first)[0]) + written.join('') + source.slice(spanOf(last)[1], end)
    );
  };

  /** What stands before a node in its line, with blanks for the marks of lists. */
  const lead = (node: MdastNode): string => {
    const [start] = spanOf(node);
    return source.slice(source.lastIndexOf('\n', start - 1) + 1, start).replace(/[^>\s]/gu, ' ');
  };

  /** Text of several lines in the place of a node: each line stays in the list or quotation. */
  const indented = (node: MdastNode, text: string): string =>
    node.type === 'mdxJsxTextElement'
      ? text
      : text
          .replace(/\n(?=[^\n])/gu, `\n${lead(node)}`)
          .replace(/\n(?=\n)/gu, `\n${lead(node).trimEnd()}`);

  /** A block taken out of the element that it was indented in. */
  const outdented = (node: MdastNode, text: string): string => {
    const before = lead(node);
    return before === '' ? text : text.replaceAll(`\n${before}`, '\n');
  };

  /** A node's own source, with what its children turned into. */
  const inside = (node: MdastNode): string => {
    const [start, end] = spanOf(node);
    const children = childrenOf(node);
    const [first, last] = [children[0], children.at(-1)];
    if (first === undefined || last === undefined) return source.slice(start, end);
    return (
      source.slice(start, spanOf(first)[0]) + between(children) + source.slice(spanOf(last)[1], end)
    );
  };

  /** Children one after the other, with what stands between them in the source. */
  const between = (children: readonly MdastNode[]): string => {
    let text = '';
    let at: number | undefined;
    for (const child of children) {
      const [start, end] = spanOf(child);
      if (at !== undefined) text += source.slice(at, start);
      text += write(child);
      at = end;
    }
    return text;
  };

  const body = childrenOf(chapter.manuscript.tree).map((node) => outdented(node, write(node)));
  const head = [`# ${titleOf(chapter)}`, writer.opening ?? ''].filter(Boolean);
  const text = [...head, ...body.map((part) => part.trim()).filter(Boolean)].join('\n\n');
  return `${text}\n`;
}

const titleOf = ({ front, title }: Chapter): string =>
  typeof front.data.title === 'string' ? front.data.title : title;

/** Code in as many backticks as it needs. */
function codeOf(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/gu) ?? []).map(({ length }) => length));
  const marks = '`'.repeat(longest + 1);
  return longest > 0 ? `${marks} ${text} ${marks}` : `${marks}${text}${marks}`;
}
