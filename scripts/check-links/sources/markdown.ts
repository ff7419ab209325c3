/**
 * The URLs of a Markdown or MDX file in every form that can be written, found with the parser that
 * the build uses, so that what is a link here is a link there.
 */
import { decodeHTML } from 'entities/decode';
import { type MdastNode, markdownToMdast, mdxToMdast } from 'satteri';
import { findInFrontMatter } from './front-matter.ts';
import { findLiterals } from './literals.ts';
import type { Occurrence } from './occurrence.ts';

const DESTINATION = /\]\(\s*(?:<([^>\n]*)>|([^\s)]*(?:\([^\s()]*\)[^\s)]*)*))/g;
const DEFINITION = /\]:\s*(?:<([^>\n]*)>|(\S+))/g;

const FRONT_MATTER = /^(---\r?\n)((?:[\s\S]*?\n)??)---/;

/** The tree of a file, or `undefined` for one that cannot be parsed: the build says what is wrong. */
export type Tree = MdastNode | undefined;

/** Everything in a file that may be a URL, in the file's order. */
export function findInMarkdown(text: string, tree: Tree): Occurrence[] {
  // A string may be found in what cannot be parsed, too.
  if (tree === undefined) return findLiterals(text, 0);
  const [, fence = '', yaml = ''] = FRONT_MATTER.exec(text) ?? [];
  const front = findInFrontMatter(yaml, fence.length);
  return [...front, ...collect(tree, (node) => occurrencesOf(node, text))];
}

/** What is a link by Markdown's own form, in the file's order. */
export function findLinks(text: string, tree: Tree): Occurrence[] {
  return collect(tree, (node) =>
    node.type === 'link' || node.type === 'definition' ? occurrencesOf(node, text) : [],
  );
}

function collect(tree: Tree, of: (node: MdastNode) => Occurrence[]): Occurrence[] {
  const occurrences: Occurrence[] = [];
  const pending = tree === undefined ? [] : [tree];
  while (pending.length > 0) {
    const node = pending.pop() as MdastNode;
    occurrences.push(...of(node));
    if ('children' in node) pending.push(...node.children);
  }
  return occurrences.sort((one, other) => one.offset - other.offset);
}

/** For files that nobody else has parsed: with all that Starlight's own parser knows. */
export function parseMarkdown(text: string, isMdx: boolean): MdastNode {
  const parse = isMdx ? mdxToMdast : markdownToMdast;
  return parse(text, { features: { directive: true } });
}

function occurrencesOf(node: MdastNode, text: string): Occurrence[] {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) return [];
  switch (node.type) {
    case 'link':
    case 'image': {
      const label = node.type === 'link' ? node.children.at(-1)?.position?.end.offset : undefined;
      const from = label ?? start;
      const offset =
        find(DESTINATION, text.slice(from, end), node.url, from) ?? autolink(text, start);
      return [{ value: node.url, offset }];
    }
    case 'definition': {
      const offset = find(DEFINITION, text.slice(start, end), node.url, start) ?? start;
      return [{ value: node.url, offset }];
    }
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      // The opening tag alone: children are visited by themselves.
      const tagEnd = node.children[0]?.position?.start.offset ?? end;
      return findLiterals(text.slice(start, tagEnd), start);
    }
    case 'html':
    case 'mdxjsEsm':
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return findLiterals(text.slice(start, end), start);
    default:
      return [];
  }
}

/** Where a destination is written that means `url`. */
function find(pattern: RegExp, source: string, url: string, from: number): number | undefined {
  for (const match of source.matchAll(pattern)) {
    const raw = match[1] ?? match[2] ?? '';
    const written = decodeHTML(raw.replace(/\\([!-/:-@[-`{-~])/g, '$1'));
    if (written !== url) continue;
    return from + match.index + match[0].length - raw.length - (match[1] === undefined ? 0 : 1);
  }
  return undefined;
}

/** `<https://…>`, or the bare URL. */
const autolink = (text: string, start: number): number => (text[start] === '<' ? start + 1 : start);
