/** From faults to findings: what to write instead, and no two findings that say the same. */
import type { Check } from './check.ts';
import { decodeBytes } from './html/decode.ts';
import type { Finding } from './report.ts';
import { Suggestions } from './suggest/suggest.ts';

export function findingsOf(check: Check): Finding[] {
  const suggestions = new Suggestions(check);
  const findings = new Map<string, Finding>();
  for (const fault of check.faults) {
    const suggestion = suggestions.for(fault);
    const finding: Finding = {
      rule: fault.rule,
      page: decodeBytes(fault.file.name),
      href: fault.href,
      reason: fault.reason,
      ...(suggestion === undefined ? {} : { suggestion }),
    };
    findings.set(JSON.stringify(finding), finding);
  }
  return [...findings.values()].sort((one, other) => compare(one.page, other.page));
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
