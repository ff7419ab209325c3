/** What each component of src/components/ takes, so that nothing else is written on it in vain. */

interface Taken {
  readonly attributes: readonly string[];
  /** Whether it shows what stands in it. */
  readonly content: boolean;
}

const shown = (...attributes: string[]): Taken => ({ attributes, content: true });
const empty = (...attributes: string[]): Taken => ({ attributes, content: false });

export const writtenComponents: Readonly<Record<string, Taken>> = {
  Cite: empty('of'),
  Equation: shown('id'),
  Exercise: shown('id', 'kind', 'objective'),
  Figure: shown('id', 'src', 'caption', 'alt'),
  FromDataScience: shown(),
  Index: empty('topic', 'term'),
  Listing: empty('id', 'file', 'region', 'mark', 'title'),
  Objectives: empty(),
  Option: shown('correct', 'text'),
  Output: empty('id', 'file', 'lines', 'title'),
  Quiz: shown(
    'id',
    'objective',
    'kind',
    'answerOf',
    'answerPath',
    'digits',
    'as',
    'tolerance',
    'unit',
    'lines',
  ),
  Ref: empty('to'),
  References: empty(),
  Solution: shown(),
  Symptom: empty('of', 'text'),
  Table: shown('id', 'caption'),
  Term: shown('id'),
  Terms: empty(),
  Tool: shown('id'),
  ToolsToday: empty(),
  Value: empty('of', 'path', 'digits', 'as'),
};
