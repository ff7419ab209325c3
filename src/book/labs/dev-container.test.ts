import { expect, test } from 'vitest';
import { devContainer } from './dev-container.ts';
import { labOf } from './lab.ts';

// Every key is one of the published schema (devcontainers/spec, devContainer.base.schema.json), and the
// form is that of a container from an image. Look there before another key is written.
test('the container has the form of the published schema', () => {
  const lab = labOf('labs/a/one/pyproject.toml', '[tool.handbook]\ndebian = { maven = "mvn" }\n');
  expect(JSON.parse(devContainer(lab, '3.11'))).toEqual({
    name: 'a/one',
    image: 'mcr.microsoft.com/devcontainers/python:3.11',
    postCreateCommand:
      'sudo apt-get update && sudo apt-get install --yes --no-install-recommends maven && pip install --user uv && uv sync',
    customizations: { vscode: { extensions: ['ms-python.python'] } },
  });
});

test('a lab that needs nothing else asks for no packages', () => {
  const lab = labOf('labs/a/two/pyproject.toml', '');
  expect(devContainer(lab, '3.11')).not.toContain('apt-get');
});
