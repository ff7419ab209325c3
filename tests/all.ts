/** Whether everything is to run, whatever it costs and was verified earlier: `npm test -- --all` sets this. */
export const all = process.env.HANDBOOK_ALL === '1';
