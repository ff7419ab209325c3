/** Astro integration: gives every built page its content security policy, and the host its headers. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { headersFile } from './headers.ts';
import { inlineScriptHashes, policyOf, withPolicy } from './policy.ts';

export function security({ base }: { base: string }): AstroIntegration {
  return {
    name: 'handbook-security',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const all = new Set<string>();
        for (const file of globSync('**/*.html', { cwd: dist })) {
          const path = join(dist, file);
          const html = readFileSync(path, 'utf8');
          const hashes = inlineScriptHashes(html);
          for (const hash of hashes) all.add(hash);
          writeFileSync(path, withPolicy(html, policyOf(hashes)));
        }
        writeFileSync(join(dist, '_headers'), headersFile(base, [...all].sort()));
        logger.info(`${all.size} inline scripts are allowed, by their hashes`);
      },
    },
  };
}
