/** What the tests of sheets need beside Chromium. */
import { debianPackage, findTool, type ToolName } from '../print/tools.ts';
import { tryApt } from './chromium.ts';

/**
 * Small programs only. EPUBCheck and veraPDF bring Java along: where they are missing, their tests
 * are skipped and say what to install.
 */
const needed: readonly ToolName[] = ['qpdf', 'pdftotext'];

/** Installs what is missing where that is allowed; the tests say what still is. */
export async function ensurePrintTools(): Promise<void> {
  const packages = needed.filter((name) => findTool(name) === undefined).map(debianPackage);
  if (packages.length > 0) await tryApt(packages);
}
