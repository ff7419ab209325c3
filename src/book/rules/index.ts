/** All rules for the book's sources. Each stands alone; the order is only that of the report. */
import { contents } from '../../data/contents.ts';
import { readData } from '../files/data-files.ts';
import { chapterShape } from './chapter-shape.ts';
import { citationsRule } from './citations.ts';
import { contentsRule } from './contents.ts';
import { fileLinks } from './file-links.ts';
import { frontMatter } from './front-matter.ts';
import { indentedCode } from './indented-code.ts';
import { labUse } from './lab-use.ts';
import { labels } from './labels.ts';
import { numbersRule } from './numbers.ts';
import { objectives } from './objectives.ts';
import { prerequisites } from './prerequisites.ts';
import { questions } from './questions.ts';
import type { Rule } from './rule.ts';
import { skillsRule } from './skills.ts';
import { termsRule } from './terms.ts';
import { topicsRule } from './topics.ts';

/** Text of a file of src/data/, read when a rule asks. */
const data = (name: string) => () => readData(name);

export const rules: readonly Rule[] = [
  contentsRule(contents),
  frontMatter,
  chapterShape,
  fileLinks,
  indentedCode,
  labUse,
  labels,
  questions,
  objectives,
  prerequisites,
  termsRule(data('glossary.yaml')),
  citationsRule(data('references.bib')),
  numbersRule(data('allowed-numbers.yaml')),
  topicsRule(data('topics.yaml')),
  skillsRule(data('skills.yaml'), data('topics.yaml')),
];
