/** Whether a redirect whose target depends on the address that was asked for can lead anywhere. */
import type { Settings } from '../options.ts';
import { isAnsweredByHost, resolveTarget } from '../url/target.ts';
import type { Fault } from '../verdicts.ts';
import type { RedirectRule, Redirects } from './redirects.ts';
import type { Site } from './site.ts';

const PLACEHOLDER = /:([a-z]\w*)/i;

export function faultOfPattern(
  rule: RedirectRule,
  settings: Settings,
  site: Site,
  redirects: Redirects,
): Fault | undefined {
  const path = rule.to.replace(/^[a-z][a-z\d+.-]*:\/\/[^/]*/i, '');
  for (const [text, name = ''] of path.matchAll(new RegExp(PLACEHOLDER, 'gi'))) {
    if (!rule.placeholders.includes(name)) {
      return { rule: 'redirect', reason: `'${text}' is no part of the address ${rule.from}` };
    }
  }
  const fixed = rule.to.slice(0, rule.to.length - path.length + path.search(PLACEHOLDER));
  const target = resolveTarget(fixed, `${settings.origin}/`, settings);
  if (target.type === 'fault') return { rule: target.rule, reason: target.reason };
  if (target.type !== 'internal') return undefined;

  // What the splat stands for is not known: at least something must lie where it leads.
  const folder = target.path.slice(0, target.path.lastIndexOf('/') + 1);
  for (const name of site.files.keys()) if (name.startsWith(folder)) return undefined;
  if (isAnsweredByHost(settings.base + folder)) return undefined;
  const other = redirects.match(`${settings.base}${folder}anything`);
  if (other !== undefined && other.rule !== rule) return undefined;
  return { rule: 'redirect', reason: `nothing lies under ${settings.base}${folder}` };
}
