/** From faults to findings: what to write instead, where it stands, and no two findings that say the same. */
import type { Check, Fault } from './check.ts';
import { decodeBytes } from './html/decode.ts';
import type { Finding } from './report.ts';
import type { SourceLocator } from './sources/locate.ts';
import { Suggestions } from './suggest/suggest.ts';

/** @param source File of the reference, where it is known. */
type AsWritten = (fault: Fault, suggestion: string, source: string | undefined) => string;

/**
 * @param locator finds what is broken in the sources, where there are any
 * @param asWritten puts what passes the check as the sources put it
 */
export function findingsOf(
  check: Check,
  locator: SourceLocator | undefined,
  asWritten: AsWritten = (_, suggestion) => suggestion,
): Finding[] {
  const suggestions = new Suggestions(check);
  const findings = new Map<string, Finding>();
  for (const fault of check.faults) {
    const suggestion = fault.suggestion ?? suggestions.for(fault);
    const finding: Finding = {
      rule: fault.rule,
      page: decodeBytes(fault.file.name),
      href: fault.href,
      reason: fault.reason,
      ...(suggestion === undefined ? {} : { suggestion }),
    };
    const places = fault.place
      ? [fault.place]
      : (locator?.locate(finding.page, finding.href) ?? []);
    for (const place of places.length === 0 ? [{}] : places) {
      const placed: Finding = { ...finding, ...place };
      if (suggestion !== undefined && fault.suggestion === undefined) {
        Object.assign(placed, { suggestion: asWritten(fault, suggestion, placed.source) });
      }
      findings.set(JSON.stringify(placed), placed);
    }
  }
  return [...findings.values()].sort((one, other) => compare(one.page, other.page));
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
