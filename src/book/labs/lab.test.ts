import { expect, test } from 'vitest';
import { labOf, listLabs } from './lab.ts';

const file = 'labs/a/one/pyproject.toml';
const good = `[project]
dependencies = ["dlt[duckdb]", "flightdelay"]
[dependency-groups]
dev = ["handbook-harness[figure]", "mypy"]
[tool.handbook]
heavy = "builds a cluster"
debian = { redis-server = "redis-server" }
prepare = ["python -m one.sender landing"]
varies = { slow = "times" }
elsewhere = { wheel = "in a copy" }
`;

test('a lab says what it needs, what it gets by path, and what it costs', () => {
  expect(labOf(file, good)).toEqual({
    name: 'a/one',
    folder: 'labs/a/one',
    requirements: ['dlt[duckdb]', 'mypy'],
    dependencies: ['dlt[duckdb]'],
    packages: ['flightdelay', 'harness', 'workbench'],
    heavy: 'builds a cluster',
    debian: { 'redis-server': 'redis-server' },
    reads: [],
    tools: [],
    without: {},
    prepare: ['python -m one.sender landing'],
    varies: { slow: 'times' },
    elsewhere: { wheel: 'in a copy' },
  });
});

test.each([
  ['heavy = "builds a cluster"', 'havy = "x"', `${file}: [tool.handbook] knows no "havy".`],
  ['"builds a cluster"', 'true', `${file}: tool.handbook.heavy is no reason.`],
  ['"builds a cluster"', '" "', `${file}: tool.handbook.heavy is no reason.`],
  ['[project]', '[project', `${file}:1: `],
  ['["dlt[duckdb]", "flightdelay"]', '"dlt"', `${file}: project.dependencies is no list of texts.`],
  ['{ redis-server = "redis-server" }', '["redis-server"]', `${file}: tool.handbook.debian is no`],
])('%s → %s is refused in one line', (from, to, message) => {
  const read = () => labOf(file, good.replace(from, to));
  expect(read).toThrow(message);
  expect(read).not.toThrow('\n');
});

test('the packages come before the labs', () => {
  const names = listLabs().map(({ name }) => name);
  expect(names.slice(0, 3)).toEqual(['flightdelay', 'harness', 'workbench']);
  expect(names).toContain('start/roles');
  expect(names.every((name) => name.split('/').length <= 2)).toBe(true);
});
