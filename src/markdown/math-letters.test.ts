import { expect, test } from 'vitest';
import { renderMath } from './math.ts';

test.each([
  ['\\mathbb{R}', '<mi>ℝ</mi>'],
  ['\\mathbb{E}', '<mi>𝔼</mi>'],
  ['\\mathbf{x}', '<mi>𝐱</mi>'],
  ['\\mathbf{W}', '<mi>𝐖</mi>'],
  ['\\mathbf{1}', '<mn>𝟏</mn>'],
  ['\\boldsymbol{\\beta}', '<mi>𝜷</mi>'],
  ['\\mathcal{L}', '<mi>ℒ</mi>'],
  ['\\mathcal{D}', '<mi>𝒟</mi>'],
  ['\\mathfrak{g}', '<mi>𝔤</mi>'],
  ['\\mathsf{T}', '<mi>𝖳</mi>'],
  ['\\mathtt{a}', '<mi>𝚊</mi>'],
  ['\\mathrm{d}', '<mi mathvariant="normal">d</mi>'],
  ['\\text{words}', '<mtext>words</mtext>'],
])('%s', (tex, said) => {
  expect(renderMath(tex, false)).toContain(said);
});

test('a letter that KaTeX would show as another is refused', () => {
  expect(() => renderMath('x \\in ℝ', false)).toThrow('Write \\mathbb{R}');
});
