import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Kind, kinds } from '../kinds.ts';
import { decodeTable, encodeTable, type Table } from './table.ts';

const page = fc.record({
  slug: fc.stringMatching(/^[a-z]{1,8}\/[a-z]{1,8}$/u),
  title: fc.string(),
  pillar: fc.constantFrom('Programming', 'Deployment'),
  level: fc.constantFrom('', 'foundation'),
});
const names = Object.keys(kinds) as Kind[];

test('a table comes back as it went in', () => {
  const size = fc.array(fc.array(fc.constantFrom(...names), { maxLength: 6 }), { maxLength: 6 });
  fc.assert(
    fc.property(size, fc.array(page, { minLength: 6, maxLength: 6 }), (pagesOfKinds, pages) => {
      let first = 0;
      const records = pagesOfKinds.flatMap((kindsOfPage, index) => {
        const start = first;
        first += kindsOfPage.length;
        return kindsOfPage.map((kind, place) => ({
          id: `en_${(start + place).toString(16).padStart(7, '0')}`,
          page: index,
          kind,
          headWords: place,
          target: ['question', 'message', 'concept'].includes(kind) ? start : start + place,
        }));
      });
      const used = pages.slice(0, pagesOfKinds.length).map(({ pillar }) => pillar);
      const table: Table = {
        pillars: [...new Set(used)].sort(),
        pages: pages.slice(0, pagesOfKinds.length),
        records,
      };
      expect(decodeTable(encodeTable(table))).toEqual(table);
    }),
  );
});
