import { expect, test } from 'vitest';
import { llmsTxt } from './llms.ts';

test('lists chapters by their plain version and other pages by their address', () => {
  const part = (id: string, kind: 'pillar' | 'appendix') => ({
    id,
    title: id.toUpperCase(),
    kind,
    summary: '',
    chapters: [`${id}/x`],
  });
  const page = (slug: string) => [slug, { slug, title: 'X', description: 'Says x.' }] as const;
  const text = llmsTxt(
    { title: 'Book', description: 'About.', url: 'https://e.org/' },
    [part('a', 'pillar'), part('z', 'appendix')],
    new Map([page('a/x'), page('z/x')]),
  );
  expect(text).toBe(
    '# Book\n\n> About.\n\n## A\n\n- [X](https://e.org/a/x.md): Says x.\n\n## Z\n\n- [X](https://e.org/z/x/): Says x.\n',
  );
});
