/** Input for property tests of readers. Here, because the link checker imports nothing from outside. */
import fc from 'fast-check';

/** Text made of a language's own pieces, of any characters, and of one piece very often. */
export function textOf(...pieces: readonly string[]): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...pieces) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(...pieces), fc.integer({ min: 1, max: 300 }))
        .map(([text, count]) => text.repeat(count)),
    },
  );
  return fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(''));
}
