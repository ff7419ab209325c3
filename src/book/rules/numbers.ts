/** A number that a reader might doubt has its source in the same paragraph, or a reason not to. */
import { parse } from 'yaml';
import { teaches } from '../contents/places.ts';
import type { Finding } from '../finding.ts';
import type { Paragraph } from '../manuscript/scan.ts';
import { claimsIn } from './claims.ts';
import type { Rule } from './rule.ts';

const list = 'src/data/allowed-numbers.yaml';

/** What gives a paragraph its source: a work, a captured number, a thing that shows it, a dated row. */
const sources = new Set(['Cite', 'Value', 'Ref', 'Output', 'Symptom', 'Tool']);

/** Places that need no source of their own: they are drawn from a result, or ask the reader. */
const free = new Set(['Figure', 'Output', 'Listing', 'Quiz', 'Exercise']);

interface Allowed {
  readonly file: string;
  /** Words of the paragraph that hold the claim. */
  readonly text: string;
  readonly reason: string;
}

/** @param read Gives the text of the list of allowed cases. */
export const numbersRule =
  (read: () => string): Rule =>
  (book) => {
    const allowed = (parse(read()) as Allowed[] | null) ?? [];
    const used = new Set<Allowed>();
    const findings: Finding[] = [];
    for (const { file, scan, place } of book.chapters) {
      // Only chapters make claims on the field; pages on the book itself show examples.
      if (!teaches(place)) continue;
      for (const { text, line, components } of byLine(scan.paragraphs)) {
        if (components.some((name) => sources.has(name))) continue;
        for (const claim of claimsIn(text)) {
          const entry = allowed.find(
            (candidate) => candidate.file === file && covers(candidate.text, text, claim.text),
          );
          if (entry === undefined) {
            const message = `${claim.kind} "${claim.text}" has no source in its paragraph. Add <Cite>, <Value> or <Ref>, or a reason in ${list}.`;
            findings.push({ file, line, message });
          } else used.add(entry);
        }
      }
    }
    const stale = allowed
      .filter((entry) => !used.has(entry))
      .map(({ file, text }) => ({
        file: list,
        message: `${file} no longer says "${text}". Take the entry away.`,
      }));
    const silent = allowed
      .filter(({ reason }) => (reason ?? '').trim().length < 10)
      .map(({ text }) => ({ file: list, message: `"${text}" has no reason.` }));
    return [...findings, ...stale, ...silent];
  };

const covers = (words: string, paragraph: string, claim: string) =>
  words.includes(claim) && paragraph.includes(words);

/** The cells of a table's row stand on one line and share their sources. */
function byLine(paragraphs: readonly Paragraph[]): Paragraph[] {
  const lines = new Map<number, Paragraph>();
  for (const paragraph of paragraphs) {
    if (paragraph.inside.some((name) => free.has(name))) continue;
    const { line, prose } = paragraph;
    const before = lines.get(line);
    const text = before === undefined ? prose : `${before.text} | ${prose}`;
    const components = [...(before?.components ?? []), ...paragraph.components];
    lines.set(line, { ...paragraph, text, components });
  }
  return [...lines.values()];
}
