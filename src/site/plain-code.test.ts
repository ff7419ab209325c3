import {
  ExpressiveCodeEngine,
  type ExpressiveCodePlugin,
  ExpressiveCodeTheme,
  InlineStyleAnnotation,
} from '@expressive-code/core';
import { selectAll, toText } from '@expressive-code/core/hast';
import { expect, test } from 'vitest';
import { codeThemes } from '../styles/code-themes.ts';
import { plainCode } from './plain-code.ts';

const inks = codeThemes.map(({ colors }) => colors['editor.foreground']);

/** Colors `total = ` as plain code, `"as is"` as something else, and ` + 1` in ink, but bold. */
const colored: ExpressiveCodePlugin = {
  name: 'colored',
  hooks: {
    performSyntaxAnalysis({ codeBlock }) {
      const [line] = codeBlock.getLines();
      for (const [styleVariantIndex, ink] of inks.entries()) {
        const words = [
          { columnStart: 0, columnEnd: 8, color: ink },
          { columnStart: 8, columnEnd: 15, color: '#112233' },
          { columnStart: 15, columnEnd: 19, color: ink, bold: true },
        ];
        for (const { columnStart, columnEnd, ...style } of words) {
          const inlineRange = { columnStart, columnEnd };
          line?.addAnnotation(
            new InlineStyleAnnotation({ ...style, styleVariantIndex, inlineRange }),
          );
        }
      }
    },
  },
};

async function words(...plugins: ExpressiveCodePlugin[]): Promise<string[]> {
  const themes = codeThemes.map((theme) => new ExpressiveCodeTheme(theme));
  const engine = new ExpressiveCodeEngine({ themes, plugins: [colored, ...plugins] });
  const { renderedGroupAst } = await engine.render({
    code: 'total = "as is" + 1',
    language: 'txt',
  });
  expect(selectAll('.code', renderedGroupAst).map((line) => toText(line))).toEqual([
    'total = "as is" + 1',
  ]);
  return selectAll('.code span', renderedGroupAst).map((span) => toText(span));
}

test('words in the color of all code have no element, and all others keep theirs', async () => {
  expect(await words()).toEqual(['total = ', '"as is"', ' + 1']);
  expect(await words(plainCode)).toEqual(['"as is"', ' + 1']);
});
