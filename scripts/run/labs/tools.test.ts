import { expect, test } from 'vitest';
import { labOf } from '../../../src/book/labs/lab.ts';
import { checkLab } from './check.ts';
import { platform } from './environment.ts';
import { ensureToolsOf } from './tools.ts';

const lab = (settings: string) =>
  labOf('labs/a/one/pyproject.toml', `[tool.handbook]\n${settings}\n`);

test('what is there is not installed again', async () => {
  await expect(ensureToolsOf(lab('debian = { dash = "sh" }'))).resolves.toBeUndefined();
});

test('a tool that nobody fetches is named, and the next lab gets its turn', async () => {
  const first = ensureToolsOf(lab('tools = ["kubernetes"]'));
  const second = ensureToolsOf(lab(''));
  await expect(first).rejects.toThrow(
    'labs/a/one/pyproject.toml: nobody fetches the tool "kubernetes". scripts/run/labs/tools.ts knows junit.',
  );
  await expect(second).resolves.toBeUndefined();
});

test('a lab that cannot be installed on this machine is skipped by its name', async () => {
  const { tally, whole } = await checkLab(lab(`without = { ${platform} = "no wheels" }`), '0');
  expect(whole).toBe(false);
  expect(tally.passed).toBe(0);
  expect(tally.failed + tally.skips.length).toBe(1);
});
