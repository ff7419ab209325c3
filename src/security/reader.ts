/** Gives every built page its content security policy, and the host its headers. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageReader } from '../built/built-pages.ts';
import { headersFile } from './headers.ts';
import { inlineScriptHashes, policyOf, withPolicy } from './policy.ts';

/** @param site Where the site stands on its host. */
export const security =
  ({ base }: { base: string }) =>
  (): PageReader => {
    const all = new Set<string>();
    return {
      read({ path, html, document }) {
        const hashes = inlineScriptHashes(document);
        for (const hash of hashes) all.add(hash);
        writeFileSync(path, withPolicy(html, policyOf(hashes)));
      },
      finish(dist, logger) {
        writeFileSync(join(dist, '_headers'), headersFile(base, [...all].sort()));
        logger.info(`${all.size} inline scripts are allowed, by their hashes`);
      },
    };
  };
