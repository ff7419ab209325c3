/** A dev container for a lab: a machine with what the lab needs, for editors that can start one. */
import type { Lab } from './lab.ts';

/** Text of .devcontainer/devcontainer.json. @param python Oldest minor version that the lab allows. */
export function devContainer(lab: Lab, python: string): string {
  const debian = Object.keys(lab.debian);
  const steps = [
    ...(debian.length === 0
      ? []
      : [
          'sudo apt-get update',
          `sudo apt-get install --yes --no-install-recommends ${debian.join(' ')}`,
        ]),
    'pip install --user uv',
    'uv sync',
  ];
  const container = {
    name: lab.name,
    image: `mcr.microsoft.com/devcontainers/python:${python}`,
    postCreateCommand: steps.join(' && '),
    customizations: { vscode: { extensions: ['ms-python.python'] } },
  };
  return `${JSON.stringify(container, null, 2)}\n`;
}
