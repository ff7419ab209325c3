/** All rules for the book's sources. Each stands alone; the order is only that of the report. */
import { contents } from '../../data/contents.ts';
import { chapterShape } from './chapter-shape.ts';
import { contentsRule } from './contents.ts';
import { fileLinks } from './file-links.ts';
import { frontMatter } from './front-matter.ts';
import { labUse } from './lab-use.ts';
import type { Rule } from './rule.ts';

export const rules: readonly Rule[] = [
  contentsRule(contents),
  frontMatter,
  chapterShape,
  fileLinks,
  labUse,
];
