import { parse } from 'smol-toml';
import { expect, test } from 'vitest';
import { pinsOf } from './lock-file.ts';
import { projectFile, testsFile } from './project-file.ts';

const own = `[project]
name = "a-one"
dependencies = ["flightdelay", "numpy"]

[tool.uv.sources]
flightdelay = { path = "../../flightdelay", editable = true }
`;
const shared = `[project]
name = "labs"

[tool.pytest.ini_options]
# Each by its path.
addopts = "--import-mode=importlib"

[tool.mypy]
strict = true
exclude = [
  'breaks/',
]

[[tool.mypy.overrides]]
module = ["joblib.*"]

[tool.ruff]
line-length = 78
`;
const pins = pinsOf(`numpy==2.4.6 ; python_full_version < '3.12' \\
    --hash=sha256:00
numpy==2.5.5 ; python_full_version >= '3.12' \\
    --hash=sha256:11
`);
const toolPins = pinsOf(
  'flit-core==4.2.0 \\\n    --hash=sha256:22\nruff==1.0 \\\n    --hash=sha256:33\n',
);

test('the project is at home in the zip, in the versions of the lock, typed as in the repository', () => {
  expect(parse(projectFile({ own, shared, pins, toolPins }))).toEqual({
    project: { name: 'a-one', dependencies: ['flightdelay', 'numpy'] },
    tool: {
      uv: {
        sources: { flightdelay: { path: 'labs/flightdelay', editable: true } },
        'constraint-dependencies': [
          "numpy==2.4.6 ; python_full_version < '3.12'",
          "numpy==2.5.5 ; python_full_version >= '3.12'",
        ],
        'build-constraint-dependencies': ['flit-core==4.2.0'],
      },
      mypy: { strict: true, exclude: ['breaks/'], overrides: [{ module: ['joblib.*'] }] },
    },
  });
});

test('how its tests run stands where no other command finds it', () => {
  expect(parse(testsFile(shared))).toEqual({
    tool: {
      pytest: {
        ini_options: { addopts: '--import-mode=importlib', testpaths: ['test_*.py'] },
      },
    },
  });
});

test('what the build writes must not stand there already', () => {
  const twice = `${own}\n[tool.uv]\npackage = false\n`;
  expect(() => projectFile({ own: twice, shared, pins, toolPins })).toThrow(
    '[tool.uv] is written by the build. Take the table away',
  );
});
