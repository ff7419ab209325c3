import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { headersFile } from './headers.ts';
import { inlineScriptHashes, policyOf, withPolicy } from './policy.ts';

test('inline scripts are named by their hash, data and files are not', () => {
  const html = `<!doctype html><head><meta charset="utf-8"><script>alert(1)</script>
    <script type="module">alert(1)</script><script src="/a.js"></script>
    <script type="application/ld+json">{}</script></head>
    <template><script>alert(2)</script></template>`;
  // printf 'alert(1)' | openssl dgst -sha256 -binary | base64
  expect(inlineScriptHashes(parse(html))).toEqual(
    expect.arrayContaining(["'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"]),
  );
  expect(inlineScriptHashes(parse(html))).toHaveLength(2);
});

test('a policy allows its scripts and no other inline ones', () => {
  const policy = policyOf(["'sha256-x'"]);
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval' 'sha256-x';");
  for (const kind of ['frame', 'media', 'object']) expect(policy).toContain(`${kind}-src 'none'`);
  expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/u);
});

test('the policy stands behind the encoding, before the first script', () => {
  const html = withPolicy('<head><meta charset="utf-8"/><script></script></head>', 'p');
  expect(html).toBe(
    '<head><meta charset="utf-8"/><meta http-equiv="content-security-policy" content="p"><script></script></head>',
  );
  expect(() => withPolicy('<head></head>', 'p')).toThrow('no encoding');
});

test('the host frames nothing and keeps hashed files', () => {
  const file = headersFile('/handbook/', []);
  expect(file).toMatch(/^\/handbook\/\*\n {2}Content-Security-Policy: .*frame-ancestors 'none'\n/u);
  expect(file).toMatch(/\/handbook\/_astro\/\*\n {2}Cache-Control: .*immutable/u);
});
