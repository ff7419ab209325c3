/** The works that the book cites, in src/data/references/. */
import { contents } from '../../data/contents.ts';
import { readByPart } from '../data/files.ts';
import { kindOf } from '../data/kind.ts';
import { type Reference, readBibtex } from './bibtex.ts';

export const referenceFiles = { folder: 'references', extension: '.bib', needed: true } as const;

export const references = kindOf<Reference>(referenceFiles.folder, (folder) =>
  readByPart(referenceFiles, readBibtex, folder, contents),
);
