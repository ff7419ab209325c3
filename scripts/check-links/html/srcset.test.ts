/** `srcset`: examples of the standard, and the round trip of any list. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSrcset } from './srcset.ts';

describe('parseSrcset', () => {
  it.each([
    ['', []],
    [' ,,  , ', []],
    ['a', ['a']],
    ['a,', ['a']],
    ['a,,,', ['a']],
    [',a', ['a']],
    ['a,b', ['a,b']],
    ['a, b', ['a', 'b']],
    ['a ,b', ['a', 'b']],
    ['a 1x,b 2x', ['a', 'b']],
    ['data:,a data:,b', ['b']],
    ['data:,a 1x, data:,b 2x', ['data:,a', 'data:,b']],
    ['a (1x, b), c', ['c']],
    ['a (1x, b', []],
    ['a 100w 50h, b', ['a', 'b']],
    ['a 50h', []],
    ['a 1.5x', ['a']],
    ['a 1e3x', ['a']],
    ['a +1x', []],
    ['a .5x', ['a']],
    ['a 1.x', []],
    ['a 0x', ['a']],
    ['a -0x', ['a']],
    ['a 0w', []],
    ['a 1w 2w', []],
    ['a 1w 1x', []],
    ['a 1X', []],
    ['a\n\t1x\f,\rb', ['a', 'b']],
  ])('%j', (value, urls) => {
    expect(parseSrcset(value)).toEqual(urls);
  });

  const url = fc
    .stringMatching(/^[!-~]{1,20}$/)
    .filter((text) => !text.startsWith(',') && !text.endsWith(','));
  const descriptor = fc.oneof(
    fc.constant(''),
    fc.integer({ min: 1, max: 9999 }).map((width) => ` ${width}w`),
    fc.double({ min: 0, max: 99, noNaN: true }).map((density) => ` ${density}x`),
    fc.tuple(fc.integer({ min: 1 }), fc.integer({ min: 1 })).map(([w, h]) => ` ${h}h ${w}w`),
  );

  it('gives back the URLs of any list', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(url, descriptor)), (candidates) => {
        const value = candidates.map((parts) => parts.join('')).join(' , ');
        expect(parseSrcset(value)).toEqual(candidates.map(([address]) => address));
      }),
    );
  });

  it('ends for any text, with URLs that stand in it', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        for (const found of parseSrcset(value)) expect(value).toContain(found);
      }),
    );
  });
});
