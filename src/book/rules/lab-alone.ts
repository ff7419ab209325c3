/** A chapter's lab can be taken away by itself: it has a project, a lock, a command to begin with. */
import type { Chapter } from '../book.ts';
import type { Finding } from '../finding.ts';
import { shownOutputs } from '../labs/commands.ts';
import { installFile, installOf, measureInstall } from '../labs/install.ts';
import { labOf, nameOf } from '../labs/lab.ts';
import { pinsOf } from '../labs/lock-file.ts';
import { projectFile } from '../labs/project-file.ts';
import { lineOfKey } from '../manuscript/front-matter.ts';
import type { Labs, Rule } from './rule.ts';

export const labAlone: Rule = (book, labs) =>
  book.chapters.flatMap((chapter) => {
    const { lab } = chapter.front.data;
    if (typeof lab !== 'string') return [];
    return [...faultsOfProject(lab, labs), ...faultsOfPage(chapter, lab, labs)].map((finding) => ({
      ...finding,
      mayWait: true,
    }));
  });

/** What keeps the zip from being made, or from being installed. */
function faultsOfProject(lab: string, labs: Labs): Finding[] {
  const project = `${lab}/pyproject.toml`;
  const lock = `${lab}/requirements.lock`;
  const anew = `Write it: npm run lock -- ${lab}`;
  if (!labs.files.includes(project)) {
    const message = 'is missing. Without it readers cannot install what the lab imports.';
    return [{ file: `labs/${project}`, message }];
  }
  if (!labs.files.includes(lock)) {
    return [{ file: `labs/${lock}`, message: `is missing. ${anew}` }];
  }
  const own = labs.read(project);
  const pins = pinsOf(labs.read(lock));
  try {
    const { requirements } = labOf(`labs/${project}`, own);
    projectFile({ own, shared: '', pins, toolPins: [] });
    return requirements
      .filter((requirement) => !pins.some(({ name }) => name === nameOf(requirement)))
      .map((requirement) => ({
        file: `labs/${lock}`,
        message: `lacks ${nameOf(requirement)}, which pyproject.toml names. ${anew}`,
      }));
  } catch (error) {
    // Of a file that is no project at all, the reason names the file.
    const message = (error as Error).message.replace(
      new RegExp(`^labs/${project}[:\\d]*: `, 'u'),
      '',
    );
    return [{ file: `labs/${project}`, message: message.endsWith('.') ? message : `${message}.` }];
  }
}

/** What the page could not say of the way to the first program. */
function faultsOfPage(chapter: Chapter, lab: string, labs: Labs): Finding[] {
  const { file, front } = chapter;
  const line = lineOfKey(front, 'lab');
  const measured = installFile(lab);
  const findings: Finding[] = [];
  try {
    if (shownOutputs(chapter, labs.read).length === 0) {
      const message =
        'no <Output> shows a command, so readers are told of none to begin with. Show what a program prints.';
      findings.push({ file, line, message });
    }
  } catch {
    // A file that is missing is told where it is quoted.
  }
  if (!labs.files.includes(measured)) {
    findings.push({
      file,
      line,
      message: `labs/${measured} is missing. Run: ${measureInstall(lab)}`,
    });
    return findings;
  }
  try {
    installOf(labs.read(measured));
  } catch (error) {
    findings.push({ file: `labs/${measured}`, line: 1, message: `${(error as Error).message}.` });
  }
  return findings;
}
