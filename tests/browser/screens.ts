/** Windows that readers have. */

export const desk = { width: 1440, height: 900 } as const;
export const phone = { width: 360, height: 780 } as const;

/** The two that differ most, with their names. */
export const screens = [
  ['a desk, light', { colorScheme: 'light', viewport: desk }],
  ['a phone, dark', { colorScheme: 'dark', viewport: phone }],
] as const;
