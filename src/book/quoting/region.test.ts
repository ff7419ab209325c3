import { describe, expect, test } from 'vitest';
import { lineRanges, regionsOf, sliceOf } from './region.ts';

const program = `import os

# region outer
def load():
    # region inner
    path = os.environ["DATA"]

    return path
    # endregion inner
# endregion outer
`;

describe('sliceOf', () => {
  test('gives the whole file without marks', () => {
    expect(sliceOf(program).code).toBe(
      'import os\n\ndef load():\n    path = os.environ["DATA"]\n\n    return path',
    );
  });
  test('cuts a region, drops inner marks and the shared indent', () => {
    expect(sliceOf(program, 'inner')).toEqual({
      code: 'path = os.environ["DATA"]\n\nreturn path',
      firstLine: 6,
    });
    expect(sliceOf(program, 'outer').code).not.toContain('region');
  });
  test.each([
    ['absent', 'not in the file (it has outer, inner)'],
    ['', 'not in the file'],
  ])('names what is there when %s is not', (region, message) => {
    expect(() => sliceOf(program, region)).toThrow(message);
  });
  test('refuses a region that never closes, opens twice or holds nothing', () => {
    expect(() => sliceOf('# region a\nx', 'a')).toThrow('no "endregion a"');
    expect(() => sliceOf('# region a\n# endregion a\n# region a\nx', 'a')).toThrow('opens twice');
    expect(() => sliceOf('# region a\n\n# endregion a', 'a')).toThrow('is empty');
  });
  test('reads Java, SQL and HTML comments and Windows line ends', () => {
    for (const [open, close] of [
      ['// region a', '// endregion a'],
      ['-- region a', '-- endregion a'],
      ['<!-- region a -->', '<!-- endregion a -->'],
      ['#region a', '#endregion a'],
    ]) {
      expect(sliceOf(`${open}\r\n  x\r\n${close}\r\n`, 'a').code).toBe('x');
    }
  });
});

test('regionsOf lists names in order', () => {
  expect(regionsOf(program)).toEqual(['outer', 'inner']);
});

test('lineRanges reads lists and refuses nonsense', () => {
  expect(lineRanges('3-5, 8')).toEqual([
    [3, 5],
    [8, 8],
  ]);
  expect(() => lineRanges('a')).toThrow('not a list of lines');
  expect(() => lineRanges('5-3')).toThrow('run backwards');
  expect(() => lineRanges('0')).toThrow('run backwards');
});
