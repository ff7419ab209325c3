/** Variables of the terminal in which a reader types. */

/** By these pytest and Hypothesis know a build server, and print more than they do for a reader. */
const buildServers = [
  'BUILDKITE',
  'BUILD_NUMBER',
  'CI',
  'CIRCLECI',
  'CIRRUS_CI',
  'CODEBUILD_BUILD_ID',
  'GITHUB_ACTIONS',
  'GITLAB_CI',
  'TEAMCITY_VERSION',
  'TF_BUILD',
];

/** As captures have it: widths, colours and languages are the terminal's, not the lab's. */
export const terminal: Readonly<Record<string, string | undefined>> = {
  COLUMNS: '78',
  LC_ALL: 'C.UTF-8',
  NO_COLOR: '1',
  OMP_WAIT_POLICY: 'PASSIVE', // spinning is slow on a busy machine
  PYTHONUNBUFFERED: '1', // a terminal mixes both streams as they come
  TERM: 'dumb',
  // What a developer has set, or a server, does not help a reader.
  PYTHONDONTWRITEBYTECODE: undefined,
  PYTHONPATH: undefined,
  VIRTUAL_ENV: undefined,
  ...Object.fromEntries(buildServers.map((name) => [name, undefined])),
};
