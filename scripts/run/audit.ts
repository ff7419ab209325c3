/** Asks the registry for known vulnerabilities of the packages in package-lock.json. */
import { runCommand } from '../tools/command.ts';
import { failed, passed, skipped, type Tally } from './tally.ts';

interface Report {
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string }>>;
  /** Where the registry does not answer: why. */
  readonly message?: string;
}

/** Passes where nothing of level high or critical is known; is skipped where nobody answers. */
export async function audit(): Promise<Tally> {
  const { stdout } = await runCommand('npm', ['audit', '--json'], { timeout: 60 });
  const { tally, lines } = judgeAudit(stdout);
  for (const line of lines) console.log(line);
  return tally;
}

/** @param json What `npm audit --json` printed. */
export function judgeAudit(json: string): { tally: Tally; lines: string[] } {
  const report = parsed(json);
  if (report.vulnerabilities === undefined) {
    const [why = ''] = (report.message ?? 'no report').split(/ - |\n/u);
    const reason = `npm audit has no answer here (${why}): run the tests where it has`;
    return { tally: skipped('audit of npm packages', reason), lines: [] };
  }
  const grave = Object.entries(report.vulnerabilities).filter(([, { severity }]) =>
    ['high', 'critical'].includes(severity),
  );
  const lines = grave.map(([name, { severity }]) => {
    return `package-lock.json: ${name} has a known vulnerability of level ${severity}. See: npm audit`;
  });
  return { tally: grave.length === 0 ? passed() : failed(grave.length, lines), lines };
}

function parsed(json: string): Report {
  try {
    return JSON.parse(json) as Report;
  } catch (error) {
    return { message: (error as Error).message };
  }
}
