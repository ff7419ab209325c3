import { expect, test } from 'vitest';
import { judgeAudit } from './audit.ts';
import { failed, passed } from './tally.ts';

test('a high vulnerability fails, a low one does not', () => {
  const of = (severity: string) => JSON.stringify({ vulnerabilities: { left: { severity } } });
  const { tally, lines } = judgeAudit(of('high'));
  expect(tally).toEqual(failed(1, lines));
  expect(judgeAudit(of('critical')).lines[0]).toContain('left has a known vulnerability');
  expect(judgeAudit(of('moderate')).tally).toEqual(passed());
  expect(judgeAudit('{"vulnerabilities":{}}').tally).toEqual(passed());
});

test('no answer is counted as skipped, with the reason', () => {
  const { tally } = judgeAudit('{"message":"405 Method Not Allowed - POST there"}');
  expect(tally.skips[0]?.reason).toContain('(405 Method Not Allowed)');
  expect(judgeAudit('').tally.skips).toHaveLength(1);
});
