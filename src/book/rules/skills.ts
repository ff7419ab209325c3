/** Statements for self-assessment are complete, and tied to chapters that are known. */
import { levels, pillars } from '../../data/pillars.ts';
import type { Finding } from '../finding.ts';
import type { Skill } from '../topics/skills.ts';
import type { Topic } from '../topics/topics.ts';
import { nearest } from '../words/nearest.ts';
import type { Rule } from './rule.ts';

/** @param read Gives the statements. @param topics Those that are promised, which name every planned chapter. */
export const skillsRule =
  (read: () => readonly Skill[], topics: () => readonly Topic[]): Rule =>
  (book) => {
    const planned = topics().flatMap(({ chapters }) => chapters);
    const chapters = [...new Set([...planned, ...book.bySlug.keys()])];
    const skills = read();
    const unplanned = skills
      .filter(({ chapter }) => !chapters.includes(chapter))
      .map(({ chapter, file, line }) => {
        const near = nearest(chapter, chapters);
        const hint = near === undefined ? 'Name one of topics.yaml.' : `Did you mean "${near}"?`;
        return { file, line, message: `no chapter "${chapter}" is planned. ${hint}` };
      });
    return [...unplanned, ...gaps(skills)];
  };

/** A level without a statement would be reached by everybody, or by nobody. */
function gaps(skills: readonly Skill[]): Finding[] {
  return pillars.flatMap(({ id }) =>
    levels.flatMap((_, index) =>
      skills.some(({ pillar, level }) => pillar === id && level === index + 1)
        ? []
        : [
            {
              file: 'src/data/skills.yaml',
              message: `"${id}" has no statement of level ${index + 1}. Write one.`,
            },
          ],
    ),
  );
}
