/** The pyproject.toml of a lab by itself: as in the repository, at home in the zip, in the lock's versions. */
import { lineOf, type Pin } from './lock-file.ts';

/** What a lab's project file is made of. */
export interface Sources {
  /** Text of the lab's own pyproject.toml. */
  readonly own: string;
  /** Text of labs/pyproject.toml, which says how all labs are tested and typed. */
  readonly shared: string;
  readonly pins: readonly Pin[];
  /** Of the tools over all labs: one of them builds the packages that come along. */
  readonly toolPins: readonly Pin[];
}

/** Tables that the build writes. uv gets the versions so, since it takes no lock without addresses. */
const table = /^\[tool\.(?:uv|mypy|pytest\.ini_options)\]/mu;

/** @throws Error without a file's name when the project says itself what is said here. */
export function projectFile({ own, shared, pins, toolPins }: Sources): string {
  const taken = table.exec(own)?.[0];
  if (taken !== undefined) {
    throw new Error(`${taken} is written by the build. Take the table away`);
  }
  const builder = toolPins.filter(({ name }) => name === 'flit-core');
  return `${own.replaceAll('path = "../../', 'path = "labs/').trimEnd()}

[tool.uv]
# The versions of requirements.lock, in which the outputs were captured.
constraint-dependencies = [
${pins.map(quoted).join('\n')}
]
build-constraint-dependencies = [
${builder.map(quoted).join('\n')}
]

${tables(shared, 'tool.mypy')}
`;
}

/** Name of the file that says how the lab's own tests run. */
export const testsName = 'lab-tests.toml';

/**
 * Text of that file. It is none that pytest finds by itself: what a chapter has its reader type in this
 * folder must do what it does in an empty one.
 *
 * @param shared Text of labs/pyproject.toml.
 */
export const testsFile = (shared: string): string => `# uv run pytest -c ${testsName}
${tables(shared, 'tool.pytest.ini_options')}
testpaths = ["test_*.py"] # not the tests of what came along, or of what the lab makes
`;

const quoted = (pin: Pin) => `  ${JSON.stringify(lineOf(pin))},`;

/** Tables of labs/pyproject.toml that start so, each with its comments, as that file has them. */
const tables = (text: string, start: string): string =>
  text
    .split(/^(?=\[)/mu)
    .filter((part) => part.replace(/^\[+/u, '').startsWith(start))
    .map((part) => part.trimEnd())
    .join('\n\n');
