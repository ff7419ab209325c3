/** The statements by which readers rate themselves. */
import { isSeq, LineCounter, parseDocument } from 'yaml';
import { pillars } from '../../data/pillars.ts';

export interface Skill {
  readonly id: string;
  /** Id in src/data/pillars.ts. */
  readonly pillar: string;
  /** From 1. */
  readonly level: number;
  /** `Can you … ?` */
  readonly can: string;
  readonly evidence: string;
  /** Slug of the chapter that teaches it, written or planned. */
  readonly chapter: string;
}

/** An entry as it stands in the file, sound or not: a rule judges it. */
export interface SkillEntry {
  readonly data: unknown;
  readonly line: number;
}

/** Entries of skills.yaml in their order; none when the file is no list. */
export function skillEntries(text: string): SkillEntry[] {
  const counter = new LineCounter();
  const { contents } = parseDocument(text, { lineCounter: counter });
  if (!isSeq(contents)) return [];
  return contents.items.map((item) => {
    const node = item as { toJSON: () => unknown; range?: [number, number, number] };
    return { data: node.toJSON(), line: counter.linePos(node.range?.[0] ?? 0).line };
  });
}

/** Statements of a file that the rule has passed, by pillar and level. */
export function readSkills(text: string): Skill[] {
  const rank = ({ pillar, level }: Skill) =>
    pillars.findIndex(({ id }) => id === pillar) * 10 + level;
  return skillEntries(text)
    .map(({ data }) => data as Skill)
    .sort((a, b) => rank(a) - rank(b));
}
