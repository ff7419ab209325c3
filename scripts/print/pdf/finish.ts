/** From the engine's PDF to one worth keeping. What a reader sees stays as it is. */
import { PDFDocument } from 'pdf-lib';
import type { Edition } from '../edition.ts';
import { markArtifacts } from './artifacts.ts';
import { destinationsOf, dropUnusedPlaces } from './destinations.ts';
import { describeLinks } from './link-notes.ts';
import { type Subject, writeMetadata } from './metadata.ts';
import { type OutlineEntry, writeOutline } from './outline.ts';
import { mendTags } from './tags.ts';

export interface Finish extends Subject {
  readonly outline: readonly OutlineEntry[];
  /** Words of the first link to each named place. */
  readonly linkWords: ReadonlyMap<string, string>;
}

export async function finish(raw: Uint8Array, what: Finish, edition: Edition): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(raw, { updateMetadata: false });
  writeOutline(pdf, what.outline, destinationsOf(pdf));
  mendTags(pdf);
  markArtifacts(pdf);
  describeLinks(pdf, (place) => what.linkWords.get(place));
  dropUnusedPlaces(pdf, new Set(what.outline.map(({ id }) => id)));
  writeMetadata(pdf, what, edition);
  // Plain objects: qpdf packs them, and pdf-lib's own packing takes a minute for a book.
  return pdf.save({
    useObjectStreams: false,
    addDefaultPage: false,
    updateFieldAppearances: false,
  });
}
