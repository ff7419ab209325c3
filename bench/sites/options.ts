/** What the command line of the benchmark asks for. */
import { parseArgs } from 'node:util';
import { checkerNames } from '../links/checkers.ts';
import { peerNames } from './generators.ts';

export const parts = ['builds', 'edits', 'weights', 'lighthouse', 'links', 'print'] as const;
/** Parts that take so long that they are measured only when they are asked for. */
export const askedParts = ['growth'] as const;
export type Part = (typeof parts | typeof askedParts)[number];

export interface Options {
  readonly has: (part: Part) => boolean;
  /** Whether nothing was left out. */
  readonly whole: boolean;
  /** Names of the peers that take part. */
  readonly peers: readonly string[];
  /** Sizes of the books to build; one that is too small means the book's own. */
  readonly sizes: readonly number[];
  readonly rounds: number;
  /** Pages of the site whose links are checked. */
  readonly links: number;
  readonly write: boolean;
}

/** @throws Error of one line for what is not known or is no number. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      without: { type: 'string' },
      pages: { type: 'string', default: '0' },
      rounds: { type: 'string', default: '3' },
      links: { type: 'string', default: '1000' },
      write: { type: 'boolean', default: false },
    },
  });
  const all = [...peerNames, ...checkerNames];
  const chosen: readonly Part[] = values.only === undefined ? parts : listed<Part>('--only', values.only, [...parts, ...askedParts]);
  const without = values.without === undefined ? [] : listed('--without', values.without, all);
  return {
    has: (part) => chosen.includes(part),
    whole: values.only === undefined && values.without === undefined,
    peers: all.filter((name) => !without.includes(name)),
    sizes: values.pages.split(',').map((size) => count('--pages', size, 0)),
    rounds: count('--rounds', values.rounds, 1),
    links: count('--links', values.links, 1),
    write: values.write,
  };
}

/** Names are told by their first word, whatever its case: `hugo` for Hugo with Hextra. */
function listed<Name extends string>(option: string, list: string, names: readonly Name[]): Name[] {
  const word = (name: string) => name.trim().toLowerCase().split(' ')[0] ?? '';
  return list.split(',').map((asked) => {
    const found = names.find((name) => word(name) === word(asked));
    if (found === undefined) throw new Error(`${option} ${asked}: choose of ${names.map(word).join(', ')}.`);
    return found;
  });
}

function count(option: string, text: string, least: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least) return value;
  throw new Error(`${option} ${text}: give a whole number of at least ${least}.`);
}
