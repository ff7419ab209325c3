/** All rules for the book's sources. Each stands alone; the order is only that of the report. */
import { contents } from '../../data/contents.ts';
import { references } from '../citations/references.ts';
import { allowedNumbers } from '../claims/allowed-numbers.ts';
import { paths } from '../paths/paths.ts';
import { glossary } from '../terms/glossary.ts';
import { toolRegister } from '../tools/register.ts';
import { concepts } from '../topics/concepts.ts';
import { planned } from '../topics/planned.ts';
import { skills } from '../topics/skills.ts';
import { topics } from '../topics/topics.ts';
import { asides } from './asides.ts';
import { chapterShape } from './chapter-shape.ts';
import { citationsRule } from './citations.ts';
import { contentsRule } from './contents.ts';
import { drafts } from './drafts.ts';
import { elements } from './elements.ts';
import { expressions } from './expressions.ts';
import { fences } from './fences.ts';
import { fileLinks, pictures } from './file-links.ts';
import { frontMatter } from './front-matter.ts';
import { indentedCode } from './indented-code.ts';
import { labAlone } from './lab-alone.ts';
import { labUse } from './lab-use.ts';
import { labels } from './labels.ts';
import { modules } from './modules.ts';
import { notes } from './notes.ts';
import { numbersRule } from './numbers.ts';
import { objectives } from './objectives.ts';
import { pathsRule } from './paths.ts';
import { plannedRule } from './planned.ts';
import { prerequisites } from './prerequisites.ts';
import { questions } from './questions.ts';
import { readerQuestions } from './reader-questions.ts';
import type { Rule } from './rule.ts';
import { skillsRule } from './skills.ts';
import { tables } from './tables.ts';
import { termsRule } from './terms.ts';
import { toolsRule } from './tools.ts';
import { topicsRule } from './topics.ts';
import { unwritten } from './unwritten.ts';

export const rules: readonly Rule[] = [
  contentsRule(contents),
  frontMatter,
  chapterShape,
  unwritten,
  fileLinks,
  pictures,
  drafts,
  indentedCode,
  fences,
  modules,
  elements,
  expressions,
  tables,
  asides,
  notes,
  labUse,
  labAlone,
  labels,
  questions,
  readerQuestions,
  objectives,
  prerequisites,
  pathsRule(paths.entries, contents),
  termsRule(glossary.entries),
  citationsRule(references.entries),
  numbersRule(allowedNumbers.entries),
  toolsRule(toolRegister.entries),
  topicsRule(topics.entries),
  plannedRule(planned.entries, concepts.entries),
  skillsRule(skills.entries, topics.entries),
];
