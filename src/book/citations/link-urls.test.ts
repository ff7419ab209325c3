import { expect, test } from 'vitest';
import { linkUrls } from './link-urls.ts';

test.each([
  ['https://e.org/Bias_(statistics)', 'https://e.org/Bias_(statistics)', ''],
  ['(https://e.org/a).', 'https://e.org/a', ').'],
  ['https://e.org/a?b=1&#38;c=2', 'https://e.org/a?b=1&#38;c=2', ''],
  ['https://e.org/a, and', 'https://e.org/a', ', and'],
  ['https://e.org/%20#x~y_z', 'https://e.org/%20#x~y_z', ''],
])('%s', (text, url, after) => {
  expect(linkUrls(text)).toBe(
    `${text.startsWith('(') ? '(' : ''}<a href="${url}">${url}</a>${after}`,
  );
});
