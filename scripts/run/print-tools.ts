/** What the tests of sheets need beside Chromium. */
import { debianPackage, findTool, type ToolName } from '../print/tools.ts';
import { tryApt } from './apt.ts';

/** EPUBCheck and veraPDF run on Java; veraPDF comes through Maven. */
const needed: readonly ToolName[] = ['qpdf', 'pdftotext', 'epubcheck', 'java', 'maven'];

/** Installs what is missing where that is allowed; the tests say what still is. */
export async function ensurePrintTools(): Promise<void> {
  const packages = needed.filter((name) => findTool(name) === undefined).map(debianPackage);
  if (packages.length > 0) await tryApt(packages);
}
