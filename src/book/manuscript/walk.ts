/** All nodes of a page's tree, each with those that it stands in. */
import type { MdastNode } from 'satteri';

export type NodeOf<Type extends MdastNode['type']> = Extract<MdastNode, { type: Type }>;

export interface Visited {
  readonly node: MdastNode;
  /** Outermost first; without the root for its own children. */
  readonly parents: readonly MdastNode[];
}

export function* nodesIn(node: MdastNode, parents: readonly MdastNode[] = []): Generator<Visited> {
  for (const child of childrenOf(node)) {
    yield { node: child, parents };
    yield* nodesIn(child, [...parents, child]);
  }
}

export const childrenOf = (node: MdastNode): readonly MdastNode[] =>
  'children' in node ? (node.children as readonly MdastNode[]) : [];

export const lineOf = (node: MdastNode): number => node.position?.start.line ?? 1;

/** Offsets in the source at which a node begins and ends. */
export const spanOf = (node: MdastNode): [start: number, end: number] => [
  node.position?.start.offset ?? 0,
  node.position?.end.offset ?? 0,
];
