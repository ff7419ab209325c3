/** Formulas to MathML while building: no script and no stylesheet reaches the reader. */
import katex from 'katex';
import { defineMdastPlugin, type MdastNode, type MdastPluginEntry } from 'satteri';
import { pathOf } from '../book/files/root.ts';
import { SourceError } from '../book/finding.ts';
import { shapeLetters } from './math-letters.ts';

/** Why a formula cannot be shown as it was written, and what to write instead. */
export class FormulaError extends Error {
  /** Letters of the formula before the fault. */
  readonly offset: number;
  constructor(message: string, offset = 0) {
    super(message);
    this.name = 'FormulaError';
    this.offset = offset;
  }
}

/**
 * Renders TeX with KaTeX. What KaTeX cannot read, or would leave out or change, stops the build.
 *
 * @throws FormulaError that says what to write instead.
 */
export function renderMath(tex: string, displayMode: boolean): string {
  refuseComments(tex);
  refuseOldLetters(tex);
  const options = { displayMode, throwOnError: true, trust };
  try {
    // Paper shows the other form, and only there KaTeX notices what its fonts lack.
    katex.renderToString(tex, { ...options, output: 'html', strict });
    const html = katex.renderToString(tex, { ...options, output: 'mathml', strict: 'ignore' });
    if (html.includes('linebreak="newline"')) {
      throw new FormulaError(
        'a formula breaks no line with \\\\ or \\newline by itself. Write \\begin{aligned} … \\end{aligned} around its lines',
      );
    }
    return shapeLetters(html);
  } catch (error) {
    if (!(error instanceof katex.ParseError)) throw error;
    // KaTeX underlines the letter that it means, with a mark that belongs to the letter before.
    const said = error.message.replace(/^KaTeX parse error: |\u0332/gu, '');
    throw new FormulaError(`KaTeX says: ${said}. Correct the formula`, error.position);
  }
}

/** Words are held in `\verb`; a backslash takes the letter after it along. */
const commentOrOther = /\\verb\*?(\W)[\s\S]*?\1|\\[\s\S]|%/gu;

function refuseComments(tex: string): void {
  for (const { 0: found, index } of tex.matchAll(commentOrOther)) {
    if (found !== '%') continue;
    throw new FormulaError(
      'TeX leaves out all that follows % on its line. Write \\% for a percent sign',
      index,
    );
  }
}

/** KaTeX sets these as a plain R, and so on. */
function refuseOldLetters(tex: string): void {
  const found = /[ℂℍℕℙℚℝℤ]/u.exec(tex);
  if (found === null) return;
  const [letter] = found;
  const plain = letter.normalize('NFKC');
  throw new FormulaError(
    `KaTeX shows ${letter} as ${plain}. Write \\mathbb{${plain}}`,
    found.index,
  );
}

/** KaTeX would go on with a warning that nobody reads. */
function strict(
  code: string,
  message: string,
  token?: { loc?: { start: number } | null | undefined },
): never {
  const said = message.replace(/^LaTeX-incompatible input and strict mode[^:]*: /u, '');
  throw new FormulaError(`${said}. ${remedies[code] ?? otherRemedy}`, token?.loc?.start);
}

const otherRemedy = 'Write a command of TeX that KaTeX supports';
const unknown = 'Write its command of TeX, or set it in the text beside the formula';
const remedies: Readonly<Record<string, string>> = {
  unicodeTextInMathMode: 'Write words as \\text{…} and accents as \\acute{e}',
  unknownSymbol: unknown,
  symbolNotInFont: unknown,
};

/** Links, pictures and HTML of a formula would show as the command's name in red. */
function trust({ command }: { command: string }): never {
  throw new FormulaError(
    `${command} is a link, a picture or HTML, which a formula does not hold. Write it outside the formula`,
  );
}

const asFragment = (html: string) => ({
  name: 'Fragment',
  attributes: [{ type: 'mdxJsxAttribute' as const, name: 'set:html', value: html }],
  children: [],
});

type FormulaNode = Extract<MdastNode, { type: 'math' | 'inlineMath' }>;

/** Puts MathML in the place of every formula. */
export const math: MdastPluginEntry = ({ fileURL, source }) => {
  const lines = source.split('\n');
  const render = (node: Readonly<FormulaNode>): string => {
    const start = node.position?.start.line ?? 1;
    const displayed = node.type === 'math';
    try {
      if (displayed) refuseLooseFences(node, lines);
      return renderMath(node.value, displayed);
    } catch (error) {
      if (!(error instanceof FormulaError) || fileURL === undefined) throw error;
      const before = node.value.slice(0, error.offset).split('\n').length - 1;
      // A displayed formula begins on the line after its fence.
      const line = start + before + (displayed && error.offset > 0 ? 1 : 0);
      const shown = node.value.trim().replace(/\s+/gu, ' ');
      const quoted = shown.length > 40 ? `${shown.slice(0, 40)}…` : shown;
      throw new SourceError({
        file: pathOf(fileURL),
        line,
        message: `formula "${quoted}": ${error.message}.`,
      });
    }
  };
  return defineMdastPlugin({
    name: 'handbook-math',
    options: { position: true },
    inlineMath: (node) => ({
      type: 'mdxJsxTextElement' as const,
      ...asFragment(render(node)),
    }),
    math: (node) => ({
      type: 'mdxJsxFlowElement' as const,
      ...asFragment(render(node)),
    }),
  });
};

/** What stands beside the fence is no part of the formula; a fence that is missing takes the text along. */
function refuseLooseFences(node: Readonly<FormulaNode>, lines: readonly string[]): void {
  if ('meta' in node && (node.meta ?? '') !== '') {
    throw new FormulaError(
      `"${node.meta}" beside $$ would be left out. Write it on a line of its own, below $$`,
    );
  }
  const last = lines[(node.position?.end.line ?? 1) - 1] ?? '';
  if (/^[\s>]*\${2,}\s*$/u.test(last)) return;
  throw new FormulaError('never closes. Write $$ on a line of its own after it');
}
