/** The README.md of a lab by itself. */
import type { Chapter } from '../book.ts';
import { type ShownOutput, type Steps, stepsOf, whereElse } from './commands.ts';
import type { Lab } from './lab.ts';
import { needsOf } from './needs.ts';
import { testsName } from './project-file.ts';

/** What a README tells. */
export interface Told {
  readonly lab: Lab;
  readonly chapter: Chapter;
  readonly outputs: readonly ShownOutput[];
  /** What leads to the first output, where the chapter shows a command. */
  readonly first: readonly string[];
  /** Address of the chapter. */
  readonly address: string;
  /** Title of the book. */
  readonly book: string;
}

const code = (lines: readonly string[]) => lines.map((line) => `    ${line}`).join('\n');

const list = (items: readonly string[]) => items.map((item) => `- ${item}`).join('\n');

/** Without what brings a reader here: the README lies in the folder. */
const inside = (steps: Steps) => ({
  uv: steps.uv.slice(2),
  pip: steps.pip.slice(2),
  pipOnWindows: steps.pipOnWindows.slice(2, 4),
});

export function readMe({ lab, chapter, outputs, first, address, book }: Told): string {
  const { uv, pip, pipOnWindows } = inside(stepsOf(lab, first));
  const needs = needsOf(lab);
  return `# The lab of “${chapter.title}”

These are the programs of a chapter of ${book}:
<${address}>

The chapter explains them. Here they lie as they were run for it, with what they printed (\`outputs/\`).

## Run it

With [uv](https://docs.astral.sh/uv/getting-started/installation/), in this folder, on Linux, macOS and
Windows alike:

${code(uv)}

uv makes the environment in \`.venv\`, where editors find it, and takes Python itself where the machine has
none from 3.11 to 3.14. The versions are those of \`requirements.lock\`; \`pyproject.toml\` pins them.

With pip, which also compares the hashes of what it downloads:

${code(pip)}

On Windows the first two of these lines are:

${code(pipOnWindows)}

Our tests run the way with uv for this lab on Linux, and that with pip for one lab in each run. We have not
run them on macOS or Windows.
${needs.length === 0 ? '' : `\n${needs.join('\n\n')}\n`}
\`.devcontainer/\` describes a container with all of this for editors that can start one. We have not run it.

## What prints what the chapter shows

Write \`uv run\` before each command but \`cd\`, or activate the environment first.

${list(outputs.map((output) => line(output, whereElse(lab, output))))}

## Tests

    uv run pytest -c ${testsName}

The tests compare what the programs print with what the chapter shows. They were written for the book's
repository, where they run with each change; one that needs what this machine lacks is skipped and says what.

## License

The programs are under the MIT license, texts, figures and captured outputs under CC BY 4.0: see
\`LICENSES/\`.
`;
}

const line = ({ label, title, commands }: ShownOutput, elsewhere: string | undefined) => {
  const typed = commands.map((it) => `\`${it}\``).join(', ');
  const place = elsewhere === undefined ? '' : ` (not in this folder: ${elsewhere})`;
  return `${label}${title === undefined ? '' : `, ${title}`}: ${typed}${place}`;
};
