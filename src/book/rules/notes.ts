/** Notes and addresses that are named in one place and given in another: both must be there, once. */
import type { MdastNode } from 'satteri';
import type { Chapter } from '../book.ts';
import type { Finding } from '../finding.ts';
import { lineOf, nodesIn } from '../manuscript/walk.ts';
import { nearest } from '../words/nearest.ts';
import { proseOf } from './prose.ts';
import type { Rule } from './rule.ts';

export const notes: Rule = ({ chapters }) => chapters.flatMap(checkPage);

interface Given {
  readonly label: string;
  readonly line: number;
}

function checkPage({ file, text, manuscript }: Chapter): Finding[] {
  const findings: Finding[] = [];
  const say = (line: number, message: string) => findings.push({ file, line, message });
  const [footnotes, addresses] = [new Map<string, Given>(), new Map<string, Given>()];
  const used = new Set<string>();
  // What a note names counts once the note itself is named.
  const namedIn = new Map<string, string[]>();
  for (const { node, parents } of nodesIn(manuscript.tree)) {
    const note = parents.find(({ type }) => type === 'footnoteDefinition');
    const name = (key: string) => {
      if (note === undefined || !('identifier' in note)) used.add(key);
      else namedIn.set(`^${note.identifier}`, [...(namedIn.get(`^${note.identifier}`) ?? []), key]);
    };
    if (node.type === 'footnoteReference') name(`^${node.identifier}`);
    if (node.type === 'linkReference' || node.type === 'imageReference') name(node.identifier);
    if (node.type === 'footnoteDefinition') give(footnotes, node, '^');
    if (node.type === 'definition') give(addresses, node, '');
  }
  function give(
    known: Map<string, Given>,
    node: MdastNode & { identifier: string; label?: string | null | undefined },
    mark: string,
  ) {
    const { identifier } = node;
    const label = `[${mark}${node.label ?? identifier}]`;
    const first = known.get(identifier);
    if (first === undefined) known.set(identifier, { label, line: lineOf(node) });
    else {
      say(
        lineOf(node),
        `${label} is also given on line ${first.line}, and only that one would show. Give one of them another name.`,
      );
    }
  }
  for (const key of used) for (const more of namedIn.get(key) ?? []) used.add(more);
  for (const [identifier, { label, line }] of footnotes) {
    if (used.has(`^${identifier}`)) continue;
    say(
      line,
      `nothing refers to the note ${label}, so it would vanish. Write ${label} where it belongs, or take it away.`,
    );
  }
  for (const [identifier, { label, line }] of addresses) {
    if (used.has(identifier)) continue;
    say(line, `no link uses the address ${label}. Write [words]${label}, or take it away.`);
  }
  for (const { node } of nodesIn(manuscript.tree)) {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') continue;
    for (const { line, message } of undefinedIn(proseOf(node, text), footnotes, addresses)) {
      say(lineOf(node) + line, message);
    }
  }
  return findings;
}

/** Names in brackets that stand in prose because nothing gives them. */
function* undefinedIn(
  prose: string,
  footnotes: ReadonlyMap<string, Given>,
  addresses: ReadonlyMap<string, Given>,
): Generator<{ line: number; message: string }> {
  const at = (index: number) => prose.slice(0, index).split('\n').length - 1;
  const inline = /(?<!\\)\^\[[^\]\n]*\]/gu;
  for (const { index } of prose.matchAll(inline)) {
    yield {
      line: at(index),
      message:
        'a note inside the text, ^[…], would be shown with its marks. Write [^name] here and "[^name]: …" below.',
    };
  }
  for (const { index, 1: name = '' } of prose.matchAll(/(?<!\\)\[\^([^\]\n]+)\](:?)/gu)) {
    const near = nearest(name, [...footnotes.keys()]);
    const hint =
      near === undefined ? `Write "[^${name}]: …" on a line below.` : `Did you mean [^${near}]?`;
    yield { line: at(index), message: `there is no note [^${name}]. ${hint}` };
  }
  for (const { index, 1: name = '' } of prose.matchAll(/(?<!\\)\[([^\]\n^][^\]\n]*)\]:[ \t]/gu)) {
    if (!/(?:^|\n)[ \t]*$/u.test(prose.slice(0, index))) continue;
    yield {
      line: at(index),
      message: `the address [${name}] stands in a paragraph, and would be shown as text. Put a blank line before it.`,
    };
  }
  for (const { index, 1: name = '' } of prose.matchAll(/(?<!\\)\](?:\[([^\]]*)\])/gu)) {
    const opening = prose.lastIndexOf('[', index - 1);
    if (opening < 0 || prose[opening - 1] === '\\') continue;
    const label = name.trim() || prose.slice(opening + 1, index).trim();
    const near = nearest(label, [...addresses.keys()]);
    const hint =
      near === undefined
        ? `Write "[${label}]: address" on a line below, or put the words in backticks if they are code.`
        : `Did you mean [${near}]?`;
    yield { line: at(index), message: `no address is given for the link [${label}]. ${hint}` };
  }
}
