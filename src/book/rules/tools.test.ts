import { expect, test } from 'vitest';
import { entriesOf, findingsOf } from '../fixture.ts';
import { toolRegister } from '../tools/register.ts';
import { toolsRule } from './tools.ts';

const row = (id: string, more: string) => `${id}:
  name: ${id.toUpperCase()}
  does: something
  site: https://example.org/
  status: active
  evidence: https://example.org/seen
  checked: 2026-11-21
${more}`;

const check = (...rows: string[]) =>
  findingsOf(
    toolsRule(() => entriesOf(toolRegister, 'tools/start.yaml', rows.join('\n'))),
    { 'a/b': 'Text.' },
    {
      'a/b/requirements.lock': 'flask==3.1.3\nnumpy==2.5.5\ncloudevents==1.12.0\n',
      'constraints.txt': 'unused==1.0\n',
    },
  ).map((line) => line.replace(/^src\/data\/tools\/start\.yaml:\d+: /u, ''));

test('passes what names its package, what no lab locks, and what has only the name of a package', () => {
  expect(
    check(
      row(
        'flask',
        '  package: flask\n  finding: "Since version 2.0 it is so, and needs Python 3.7 or 3.8."',
      ),
      row('kafka', '  version: "4.3"\n  finding: Version 4.3 is documented.'),
      row('cloudevents', '  package: null\n  finding: "Events name version 1.0."'),
    ),
  ).toEqual([]);
});

test.each([
  [
    row('flask', '  package: flask\n  version: "3.1.2"\n  finding: It is.'),
    '"flask", version: "3.1.2" is written by hand, but labs lock flask 3.1.3. Take the line away.',
  ],
  [
    row('flask', '  package: flask\n  finding: Version 3.1.3 came out in February.'),
    '"flask", finding: "3.1.3" will trail behind the lock: labs lock flask 3.1.3. Take it out, or say since which version something holds: "Since version 3.1.3 …".',
  ],
  [
    row('numpy', '  version: "2.5"\n  finding: It is.'),
    '"numpy", package: labs lock a package of this name. Write "package: numpy", so that its version is that of the lock.',
  ],
  [
    row('fl', '  package: flaks\n  finding: It is.'),
    '"fl", package: no lab locks "flaks". Did you mean "flask"?',
  ],
  [
    row('fl', '  package: unused\n  finding: It is.'),
    '"fl", package: no lab locks "unused". Correct it, or write "version".',
  ],
])('refuses a row whose version would trail: %#', (text, message) => {
  expect(check(text)).toEqual([message]);
});

test.each([
  ['The lab uses 3.1.3.', ['3.1.3']],
  ['Version 3.0 came out in January; 3.1 followed.', ['3.0', '3.1']],
  ['Projects had moved to version 3.1.', ['3.1']],
  ['Since version 3.0 of January it needs Python 3.11 and KAFKA 4.3.', []],
  ['Releases come often, and still below 1.0.', []],
  ['From version 1.30.0 on, something stays.', []],
])('of "%s" it refuses %j', (finding, refused) => {
  const found = check(
    row('flask', `  package: flask\n  finding: "${finding}"`),
    row('kafka', '  finding: It is.'),
  );
  expect(found.map((line) => /finding: "([^"]+)"/u.exec(line)?.[1])).toEqual(refused);
});
