import { expect, test } from 'vitest';
import { inlineSvg } from './svg.ts';

const drawn = `<?xml version="1.0"?>
<!DOCTYPE svg>
<svg width="460pt" height="270pt" viewBox="0 0 460 270"><metadata>x</metadata>
<defs><clipPath id="c1"/></defs><g clip-path="url(#c1)"><use xlink:href="#c1"/></g></svg>
`;

test('keeps ids of two figures apart, scales, and names the picture', () => {
  const svg = inlineSvg(drawn, 'fig-a', 'Latency "rises" & falls');
  expect(svg).toMatch(
    /^<svg width="460pt" role="img" aria-label="Latency &quot;rises&quot; &amp; falls" viewBox="0 0 460 270">/u,
  );
  expect(svg).toContain('id="fig-a-c1"');
  expect(svg).toContain('url(#fig-a-c1)');
  expect(svg).toContain('xlink:href="#fig-a-c1"');
  expect(svg).not.toContain('metadata');
  expect(svg.endsWith('</svg>')).toBe(true);
});

test('refuses what cannot stand in a page', () => {
  expect(() => inlineSvg('<p>', 'a', '')).toThrow('no complete <svg>');
  expect(() => inlineSvg('<svg width="3">', 'a', '')).toThrow('no complete <svg>');
  expect(() => inlineSvg('<svg width="3"></svg>', 'a', '')).toThrow('no viewBox');
});
