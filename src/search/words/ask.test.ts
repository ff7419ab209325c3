import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askOf } from './ask.ts';

const words = (query: string) => askOf(query).words.map(({ text }) => text);

describe('askOf', () => {
  test('finds quoted phrases, also between typographic marks', () => {
    expect(askOf('"model registry" and “feature store”').phrases).toEqual([
      'model registry',
      'feature store',
    ]);
  });
  test('ignores a lone quote', () => {
    expect(askOf('"docker').phrases).toEqual([]);
    expect(words('"docker')).toEqual(['docker']);
  });
  test('knows the word that is still being typed', () => {
    expect(askOf('docker com').open).toBe(1);
    expect(askOf('docker com ').open).toBeUndefined();
  });
  test('takes numbers side by side for one number, or for each', () => {
    const [, number] = askOf('top 10 500 errors').words;
    expect(number).toMatchObject({ text: '10500u2c', parts: ['10500', '10', '500'] });
    expect(askOf('10,500').words[0]?.parts).toEqual(['10500']);
  });
  test('asks for each word once', () => {
    expect(words('docker Docker DOCKER')).toEqual(['docker']);
  });
  test('keeps code and long words of a pasted trace', () => {
    const trace = 'aa bb cc dd ee ff gg hh ii jj kk torch.cuda.OutOfMemoryError allocation';
    expect(words(trace)).toHaveLength(10);
    expect(words(trace)).toContain('torch.cuda.outofmemoryerror');
    expect(words(trace)).toContain('allocation');
  });
  test.each([
    '',
    ' ',
    '"',
    '""',
    '<script>alert(1)</script>',
    '😀😀',
    '\u0000',
    'a'.repeat(10_000),
  ])('takes %j apart without harm', (query) => expect(() => askOf(query)).not.toThrow());
  test('reads any text in little time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12_000 }), (query) => {
        const began = process.cpuUsage();
        expect(askOf(query).words.length).toBeLessThanOrEqual(10);
        // Of this process alone: the machine may be busy.
        expect(process.cpuUsage(began).user).toBeLessThan(2_000_000);
      }),
      { numRuns: 60 },
    );
  });
});
