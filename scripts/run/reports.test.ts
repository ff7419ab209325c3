import { expect, test } from 'vitest';
import { tallyOfJunit, tallyOfVitest } from './reports.ts';

test('counts a Vitest report, a file that could not be collected too', () => {
  const report = JSON.stringify({
    testResults: [
      {
        name: `${process.cwd()}/tests/a.test.ts`,
        status: 'failed',
        assertionResults: [
          { status: 'passed', fullName: 'a' },
          { status: 'failed', fullName: 'b' },
          { status: 'skipped', fullName: 'c' },
          { status: 'pending', fullName: 'd [qpdf is missing] e' },
          { status: 'pending', fullName: 'd [qpdf is missing] f' },
        ],
      },
      { name: 'broken.test.ts', status: 'failed', assertionResults: [] },
    ],
  });
  expect(tallyOfVitest(report, 'no Chromium')).toEqual({
    passed: 1,
    failed: 2,
    faults: ['tests/a.test.ts: b', 'broken.test.ts'],
    skips: [
      { what: 'test', count: 1, reason: 'no Chromium' },
      { what: 'tests', count: 2, reason: 'qpdf is missing' },
    ],
  });
});

test('counts a JUnit report with the reasons of its skips', () => {
  const xml =
    '<testsuites><testsuite name="pytest" errors="1" failures="2" skipped="1" tests="9">' +
    '<testcase classname="levels.test_a" name="test_b" time="0.1"><failure message="x"/></testcase>' +
    '<testcase><skipped type="pytest.skip" message="no JDK: &quot;javac&quot;"/></testcase>' +
    '</testsuite></testsuites>';
  expect(tallyOfJunit(xml)).toEqual({
    passed: 5,
    failed: 3,
    faults: ['levels.test_a: test_b'],
    skips: [{ what: 'lab test', count: 1, reason: 'no JDK: "javac"' }],
  });
});

test('a report without a suite is an error, not zero tests', () => {
  expect(() => tallyOfJunit('<x/>')).toThrow('no <testsuite>');
});
