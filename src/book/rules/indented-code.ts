/** Code stands in fences: MDX has no code by indentation, and would set it as text in one paragraph. */
import type { Rule } from './rule.ts';

export const indentedCode: Rule = ({ chapters }) =>
  chapters.flatMap(({ file, scan }) =>
    scan.indented.map((line) => ({
      file,
      line,
      message:
        'four spaces make no code in MDX: the lines would run together as text. ' +
        'Put them between ``` fences, or take the spaces away.',
    })),
  );
