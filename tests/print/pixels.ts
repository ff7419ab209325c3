/** Compares what two PDFs look like, page by page. */
import { createHash } from 'node:crypto';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool } from '../../scripts/tools/programs.ts';

/** Hash of the picture of each page, at a resolution that shows a hairline. */
export function pictureHashes(file: string, dpi = 72): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'pixels-'));
  try {
    runTool('pdftoppm', ['-r', String(dpi), file, join(folder, 'p')]);
    return globSync('*.ppm', { cwd: folder })
      .sort()
      .map((page) =>
        createHash('sha256')
          .update(readFileSync(join(folder, page)))
          .digest('hex'),
      );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
