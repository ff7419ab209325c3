import { expect, test } from 'vitest';
import { fillLinks } from './page-links.ts';

const index = {
  'a/b': {
    a4: { file: 'a/b.a4.pdf', pages: 12, bytes: 340_400 },
    letter: { file: 'a/b.letter.pdf', pages: 1, bytes: 1_240_000 },
  },
  handbook: { epub: { file: 'handbook.epub', bytes: 2_000 } },
};

test('a link says where the sheet is, its pages and its size', () => {
  const html = '<a class="print-link" href="/print/a/b.a4.pdf" data-print="a/b">PDF</a>';
  expect(fillLinks(html, index, '/x/')).toBe(
    '<a class="print-link" data-print="a/b" href="/x/print/a/b.a4.pdf">PDF, 12 pages, 340 KB</a>',
  );
});

test('another form is asked for by name', () => {
  expect(fillLinks('<a data-print="a/b" data-print-form="letter"></a>', index, '/')).toContain(
    'PDF, US Letter, 1 page, 1.2 MB',
  );
  expect(
    fillLinks('<span data-print="handbook" data-print-form="epub"></span>', index, '/'),
  ).toContain('>EPUB, 2 KB<');
});

test('a link to what was not printed is hidden, and comes back when it is', () => {
  const hidden = fillLinks('<a href="/print/a/b.a4.pdf" data-print="a/b">PDF</a>', {}, '/');
  expect(hidden).toBe('<span data-print="a/b" hidden></span>');
  expect(fillLinks(hidden, index, '/')).toContain('href="/print/a/b.a4.pdf"');
  expect(fillLinks(fillLinks(hidden, index, '/'), index, '/')).toBe(fillLinks(hidden, index, '/'));
});
