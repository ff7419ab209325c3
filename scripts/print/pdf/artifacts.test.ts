import { expect, test } from 'vitest';
import { markOutside } from './artifacts.ts';

const mark = (content: string, tagged: (form: string) => boolean = () => false) =>
  Buffer.from(markOutside(Buffer.from(content, 'latin1'), tagged)).toString('latin1');

test('text outside all tags becomes an artifact, text inside stays', () => {
  expect(mark('BT (a \\) b) Tj ET\n/P <</MCID 0 >>BDC\nBT (c) Tj ET\nEMC')).toBe(
    '/Artifact BMC\nBT (a \\) b) Tj ET\nEMC\n/P <</MCID 0 >>BDC\nBT (c) Tj ET\nEMC',
  );
});

test('a painted path is marked from its first point on, a clip is not', () => {
  expect(mark('q 0 0 9 9 re W n 1 0 0 rg 1 1 m 2 2 l S Q')).toBe(
    'q 0 0 9 9 re W n 1 0 0 rg /Artifact BMC\n1 1 m 2 2 l S\nEMC Q',
  );
});

test('spans for copied text are no tags, and forms with tags are left alone', () => {
  expect(mark('BT /Span<</ActualText <feff2019> >> BDC (x) Tj EMC ET')).toMatch(/^\/Artifact BMC/u);
  expect(mark('/X1 Do', (form) => form === 'X1')).toBe('/X1 Do');
  expect(mark('/X2 Do')).toBe('/Artifact BMC\n/X2 Do\nEMC');
});
