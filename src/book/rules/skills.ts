/** Statements for self-assessment are well formed, complete, and tied to chapters that are known. */
import { levels, pillars } from '../../data/pillars.ts';
import { skillSchema } from '../../schemas/skill.ts';
import type { Finding } from '../finding.ts';
import { type Skill, skillEntries } from '../topics/skills.ts';
import { readTopics } from '../topics/topics.ts';
import { nearest } from '../words/nearest.ts';
import type { Rule } from './rule.ts';

const file = 'src/data/skills.yaml';

/** @param read Gives the text of skills.yaml. @param topics That of topics.yaml, which names every planned chapter. */
export const skillsRule =
  (read: () => string, topics: () => string): Rule =>
  (book) => {
    const planned = readTopics(topics()).flatMap(({ chapters }) => chapters);
    const chapters = [...new Set([...planned, ...book.bySlug.keys()])];
    const findings: Finding[] = [];
    const sound: Skill[] = [];
    const first = new Map<string, number>();
    for (const { data, line } of skillEntries(read())) {
      const { data: skill, error } = skillSchema.safeParse(data);
      if (skill === undefined) {
        const issues = error?.issues ?? [];
        findings.push(
          ...issues.map(({ path, message }) => ({
            file,
            line,
            message: `${[...path, message].join(': ')}.`,
          })),
        );
        continue;
      }
      sound.push(skill);
      const before = first.get(skill.id);
      if (before !== undefined) {
        const message = `the id "${skill.id}" is also on line ${before}. Give one of them another.`;
        findings.push({ file, line, message });
      } else first.set(skill.id, line);
      if (!chapters.includes(skill.chapter)) {
        const near = nearest(skill.chapter, chapters);
        const hint = near === undefined ? 'Name one of topics.yaml' : `Did you mean "${near}"?`;
        findings.push({ file, line, message: `no chapter "${skill.chapter}" is planned. ${hint}` });
      }
    }
    return [...findings, ...gaps(sound)];
  };

/** A level without a statement would be reached by everybody, or by nobody. */
function gaps(skills: readonly Skill[]): Finding[] {
  return pillars.flatMap(({ id }) =>
    levels.flatMap((_, index) =>
      skills.some(({ pillar, level }) => pillar === id && level === index + 1)
        ? []
        : [{ file, message: `"${id}" has no statement of level ${index + 1}. Write one.` }],
    ),
  );
}
