/** Judges what a reader answered. No page in here, so that every case can be tested. */

export interface Verdict {
  readonly right: boolean;
  /** What to say, in a sentence. */
  readonly text: string;
}

const rightText = 'Right.';

/** @param correct Which options are right. @param chosen Which the reader chose. */
export function judgeChoice(correct: readonly boolean[], chosen: readonly boolean[]): Verdict {
  const wrong = chosen.filter((picked, index) => picked && !correct[index]).length;
  const missing = correct.filter((isRight, index) => isRight && !chosen[index]).length;
  if (wrong + missing === 0) return { right: true, text: rightText };
  if (correct.filter(Boolean).length === 1 && wrong === 1) {
    return { right: false, text: 'Not this one. Read why, then try again.' };
  }
  const parts = [
    ...(wrong > 0 ? [`${wrong} of your answers ${wrong === 1 ? 'is' : 'are'} wrong`] : []),
    ...(missing > 0 ? [`${missing} right ${missing === 1 ? 'one is' : 'ones are'} missing`] : []),
  ];
  return { right: false, text: `Not yet: ${parts.join(', ')}.` };
}

/** Reads `69.3%`, `336,776`, `1e-3`, `−2`; undefined when that is no number. */
export function readNumber(entry: string): number | undefined {
  const plain = entry
    .trim()
    .replace(/\u2212/gu, '-')
    .replace(/[%\s_]/gu, '')
    .replace(/,(?=\d{3}\b)/gu, '');
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu.test(plain) ? Number(plain) : undefined;
}

/** @returns undefined when the entry is no number: nothing to judge, nothing to count. */
export function judgeNumber(
  entry: string,
  answer: { readonly value: number; readonly tolerance: number },
): Verdict | undefined {
  const given = readNumber(entry);
  if (given === undefined) return undefined;
  // The margin is for binary fractions: 0.3 must count as within 0.1 of 0.2.
  const distance = Math.abs(given - answer.value) - 1e-9 * Math.max(1, Math.abs(answer.value));
  if (distance <= answer.tolerance) return { right: true, text: rightText };
  return { right: false, text: given < answer.value ? 'Not yet: too low.' : 'Not yet: too high.' };
}

/** Lines count, spaces at their ends and runs of spaces do not. */
export function normalizeOutput(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .split('\n')
    .map((line) => line.trim().replace(/\s+/gu, ' '))
    .join('\n')
    .trim();
}

/** @returns undefined when nothing was entered. */
export function judgeOutput(entry: string, answer: string): Verdict | undefined {
  const given = normalizeOutput(entry);
  if (given === '') return undefined;
  const right = given === normalizeOutput(answer);
  return { right, text: right ? rightText : 'Not yet: the program prints something else.' };
}

/** @param order Index of the part at each place, 0 for the part that comes first. */
export function judgeOrder(order: readonly number[]): Verdict {
  const placed = order.filter((part, place) => part === place).length;
  const right = placed === order.length;
  return { right, text: right ? rightText : `Not yet: ${placed} of ${order.length} in place.` };
}
