import { expect, test } from 'vitest';
import config from '../../astro.config.mjs';
import { address } from './address.ts';

test('a build checks its links by the addresses that Astro writes', () => {
  const { site, base, trailingSlash, build } = config;
  expect({ site, base, trailingSlash }).toEqual(address);
  expect(build?.format).toBeUndefined();
});
