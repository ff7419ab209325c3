/** Flags of a Chromium that nobody sees and that talks to nobody but the page's server. */
export const quietChromium: readonly string[] = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
