/** Checks every link of the built site; scripts/check-links/cli.ts says how to call it. */
import { enableCompileCache } from 'node:module';

// Half of a run over a small site would be spent on compiling the parts again.
enableCompileCache();
const { run } = await import('./check-links/cli.ts');
const { handbookLinks } = await import('./check-links.config.ts');

process.exitCode = await run(process.argv.slice(2), handbookLinks);
