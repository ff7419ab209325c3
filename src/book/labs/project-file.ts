/** The pyproject.toml of a lab by itself: as in the repository, at home in the zip, in the lock's versions. */
import { lineOf, type Pin } from './lock-file.ts';

/** What a lab's project file is made of. */
export interface Sources {
  /** Text of the lab's own pyproject.toml. */
  readonly own: string;
  /** Text of labs/pyproject.toml, which says how all labs are tested. */
  readonly shared: string;
  readonly pins: readonly Pin[];
  /** Of the tools over all labs: one of them builds the packages that come along. */
  readonly toolPins: readonly Pin[];
}

/** uv writes this itself, where the versions of a lock without addresses cannot be given to it. */
const table = /^\[tool\.(?:uv|pytest\.ini_options)\]/mu;

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

${settingsOfTests(shared)}
norecursedirs = [".*", "labs"] # the tests of what came along
`;
}

const quoted = (pin: Pin) => `  ${JSON.stringify(lineOf(pin))},`;

/** The table that tells pytest how, as labs/pyproject.toml has it. */
const settingsOfTests = (shared: string): string =>
  (/^\[tool\.pytest\.ini_options\]\n(?:(?!\[).*\n?)*/mu.exec(shared)?.[0] ?? '').trimEnd();
