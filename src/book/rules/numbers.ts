/** A number that a reader might doubt has its source in the same paragraph, or a reason not to. */
import { type AllowedNumber, allowedNumberFiles } from '../claims/allowed-numbers.ts';
import { claimsIn } from '../claims/claims.ts';
import { teaches } from '../contents/places.ts';
import { fileOf } from '../data/files.ts';
import type { Finding } from '../finding.ts';
import type { Paragraph } from '../manuscript/scan.ts';
import type { Rule } from './rule.ts';

/** What gives a paragraph its source: a work, a captured number, a thing that shows it, a dated row. */
const sources = new Set(['Cite', 'Value', 'Ref', 'Output', 'Symptom', 'Tool']);

/** Places that need no source of their own: they are drawn from a result, or ask the reader. */
const free = new Set(['Figure', 'Output', 'Listing', 'Quiz', 'Exercise']);

/** @param read Gives the cases that need no source. */
export const numbersRule =
  (read: () => readonly AllowedNumber[]): Rule =>
  (book) => {
    const allowed = read();
    const used = new Set<AllowedNumber>();
    const findings: Finding[] = [];
    for (const { file, slug, scan, place } of book.chapters) {
      // Only chapters make claims on the field; pages on the book itself show examples.
      if (!teaches(place)) continue;
      for (const { text, line, components } of byLine(scan.paragraphs)) {
        if (components.some((name) => sources.has(name))) continue;
        for (const claim of claimsIn(text)) {
          const entry = allowed.find(
            (candidate) => candidate.chapter === slug && covers(candidate.text, text, claim.text),
          );
          if (entry === undefined) {
            const message = `${claim.kind} "${claim.text}" has no source in its paragraph. Add <Cite>, <Value> or <Ref>, or a reason in ${fileOf(allowedNumberFiles, place)}.`;
            findings.push({ file, line, message, mayWait: true });
          } else used.add(entry);
        }
      }
    }
    const stale = allowed
      .filter((entry) => !used.has(entry))
      .map(({ chapter, text, file, line }) => ({
        file,
        line,
        message: `"${chapter}" no longer says "${text}". Take the entry away.`,
      }));
    return [...findings, ...stale];
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
