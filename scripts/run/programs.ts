/** Installs the programs that the browser tests and the tests of sheets start. */
import { tryApt } from '../tools/apt.ts';
import { debianPackage, findTool, type ToolName } from '../tools/programs.ts';

/** EPUBCheck and veraPDF run on Java; veraPDF comes through Maven. */
const needed: readonly ToolName[] = ['chromium', 'qpdf', 'pdftotext', 'epubcheck', 'java', 'maven'];

/** Installs what is missing where that is allowed; the tests say what still is. */
export async function ensurePrograms(): Promise<void> {
  // One by one: where a system lacks one of the packages, apt installs none of a list.
  for (const name of needed.filter((tool) => findTool(tool) === undefined)) {
    await tryApt([debianPackage(name)]);
  }
}
