/** What a question expects that the reader types, out of what its lab captured. */
import { capturedLines } from '../quoting/captured.ts';
import { formatValue, type NumberStyle, valueAt } from '../quoting/lab-file.ts';
import { isTyped } from './kinds.ts';
import type { TypedAnswer } from './markup.ts';
import type { Option, Question } from './questions.ts';

/** Reads the text of a file under labs/. */
type ReadLab = (path: string) => string;

/**
 * The answer of a `number` or `output` question.
 *
 * @throws Error when the result does not hold it or the question does not say where it is.
 */
export function typedAnswer({ written, kind }: Question, read: ReadLab): TypedAnswer {
  const { answerOf, answerPath, lines } = written;
  if (answerOf === undefined) throw new Error('answerOf is missing. Name the captured result');
  if (kind === 'output') return { text: capturedLines(read(answerOf), lines) };
  if (answerPath === undefined)
    throw new Error('answerPath is missing. Name the key of the number');
  const raw = valueAt(read(answerOf), answerPath);
  if (typeof raw !== 'number') throw new Error(`"${answerPath}" is no number`);
  const style = styleOf(written);
  const value = style.as === 'percent' ? raw * 100 : raw;
  const tolerance = toleranceOf(written.tolerance, value, style);
  return { text: formatValue(raw, style), value, tolerance };
}

/** Whether an option is the answer of a typed question, which the author does not write. */
export function isFromLab({ kind }: Question, { right }: Option): boolean {
  return isTyped(kind) && right;
}

/**
 * What an option offers.
 *
 * @throws Error when the author wrote no text where one is needed, or one where the lab has it.
 */
export function textOfOption(question: Question, option: Option, read: ReadLab): string {
  if (isFromLab(question, option)) {
    if (option.text !== undefined) {
      throw new Error('the right answer comes from answerOf. Take text="…" away');
    }
    return typedAnswer(question, read).text;
  }
  if (option.text === undefined) throw new Error('text is missing');
  return option.text;
}

function styleOf({ digits, as }: Readonly<Record<string, string>>): NumberStyle {
  if (as !== undefined && as !== 'percent' && as !== 'integer') {
    throw new Error(`as="${as}" is neither "percent" nor "integer"`);
  }
  return { digits: digits === undefined ? undefined : Number(digits), as };
}

/** `0.05` in the printed unit, `5%` of the answer, or else what rounding to the last digit hides. */
function toleranceOf(written: string | undefined, value: number, { digits, as }: NumberStyle) {
  if (written === undefined) {
    const shown = digits ?? (as === 'percent' ? 1 : as === 'integer' ? 0 : undefined);
    return shown === undefined ? Math.abs(value) * 1e-6 : 0.5 * 10 ** -shown;
  }
  const [, amount, percent] = /^(\d+(?:\.\d+)?)(%?)$/u.exec(written) ?? [];
  if (amount === undefined)
    throw new Error(`tolerance="${written}" is no number such as 0.05 or 5%`);
  return percent === '%' ? (Math.abs(value) * Number(amount)) / 100 : Number(amount);
}
