import { expect, test } from 'vitest';
import { levels, pillars } from '../../data/pillars.ts';
import { formatFinding } from '../finding.ts';
import { dataOf, entriesOf, findingsOf } from '../fixture.ts';
import { skills } from '../topics/skills.ts';
import { topics as promised } from '../topics/topics.ts';
import { skillsRule } from './skills.ts';

const topics = '- { id: s0-001, source: 0, section: "X", topic: "Y", chapters: [cloud/planned] }';

const entry = (values: Record<string, string | number> = {}) =>
  JSON.stringify({
    id: 'one',
    pillar: 'cloud',
    level: 1,
    can: 'Can you do it?',
    evidence: 'a note.',
    chapter: 'cloud/planned',
    ...values,
  });

const whole = pillars.flatMap(({ id }) =>
  levels.map((_, index) => entry({ id: `${id}-${index}`, pillar: id, level: index + 1 })),
);

const textOf = (entries: readonly string[]) => entries.map((line) => `- ${line}\n`).join('');

const check = (...entries: string[]) =>
  findingsOf(
    skillsRule(
      () => entriesOf(skills, 'skills.yaml', textOf(entries)),
      () => entriesOf(promised, 'topics.yaml', topics),
    ),
    { 'a/b': 'Text.' },
  );

test('passes statements of all levels of all pillars, tied to planned or written chapters', () => {
  expect(check(...whole, entry({ chapter: 'a/b' }))).toEqual([]);
});

test('reports a chapter that nobody plans', () => {
  expect(check(...whole, entry({ chapter: 'cloud/planed' }))).toEqual([
    'src/data/skills.yaml:25: no chapter "cloud/planed" is planned. Did you mean "cloud/planned"?',
  ]);
});

test('reports a level that nobody can reach', () => {
  expect(check(...whole.slice(0, -1))).toEqual([
    'src/data/skills.yaml: "soft-skills" has no statement of level 4. Write one.',
  ]);
});

test.each([
  [{ pillar: 'clouds' }, 'pillar: write programming'],
  [{ level: 5 }, 'level: write 1 to 4.'],
  [{ level: 0 }, 'level: write 1 to 4.'],
  [{ can: 'Are you good?' }, 'can: write "Can you … ?".'],
  [{ evidence: 'A note' }, 'evidence: start with a small letter'],
  [{ id: 'One' }, 'id: write small letters'],
  [{ title: 'X' }, 'title'],
])('reports %j', (values, message) => {
  const text = textOf([...whole, entry(values)]);
  const findings = skills.read(dataOf({ 'skills.yaml': text })).findings.map(formatFinding);
  expect(findings).toHaveLength(1);
  expect(findings[0]).toContain('src/data/skills.yaml:25: ');
  expect(findings[0]).toContain(message);
});
