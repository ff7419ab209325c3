/** Variables of the terminal in which a reader types. */

/** As captures have it: widths, colours and languages are the terminal's, not the lab's. */
export const terminal = {
  COLUMNS: '78',
  LC_ALL: 'C.UTF-8',
  NO_COLOR: '1',
  OMP_WAIT_POLICY: 'PASSIVE', // spinning is slow on a busy machine
  PYTHONUNBUFFERED: '1', // a terminal mixes both streams as they come
  TERM: 'dumb',
  // What a developer has set does not help a reader.
  PYTHONPATH: undefined,
  VIRTUAL_ENV: undefined,
} as const;
