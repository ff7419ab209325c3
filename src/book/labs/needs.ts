/** What a lab needs besides Python's packages, in words. */
import type { Lab } from './lab.ts';

/** What a reader calls a program that a Debian package brings. */
const names: Readonly<Record<string, string>> = {
  java: 'Java 17 or newer',
  javac: 'a JDK of Java 17 or newer',
  mvn: 'Maven',
};

/** A sentence each, with what is typed between backticks; none for most labs. */
export function needsOf({ debian, without }: Lab): string[] {
  const programs = Object.values(debian).map((program) => names[program] ?? program);
  return [
    ...(programs.length === 0
      ? []
      : [
          `Some of its programs also need ${programs.join(' and ')}: on Debian and Ubuntu, \`sudo apt install ${Object.keys(debian).join(' ')}\`.`,
        ]),
    ...Object.values(without).map((why) => `It cannot be installed everywhere: ${why}.`),
  ];
}
