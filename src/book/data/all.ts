/** Every kind of data that the book is made of, checked at once: what all rules count on. */
import { contents } from '../../data/contents.ts';
import { references } from '../citations/references.ts';
import { allowedNumbers } from '../claims/allowed-numbers.ts';
import type { Finding } from '../finding.ts';
import { paths } from '../paths/paths.ts';
import { changelog } from '../sharing/changelog.ts';
import { glossary } from '../terms/glossary.ts';
import { toolRegister } from '../tools/register.ts';
import { concepts } from '../topics/concepts.ts';
import { skills } from '../topics/skills.ts';
import { topics } from '../topics/topics.ts';
import { readByPart } from './files.ts';
import type { DataFolder } from './folder.ts';
import { type Kind, kindOf } from './kind.ts';

/** The spelling check reads what these say; here only their names are checked. */
const words = kindOf<never>('words', (folder) =>
  readByPart(
    { folder: 'words', extension: '.txt', needed: false },
    () => ({ entries: [], findings: [] }),
    folder,
    contents,
  ),
);

const kinds: readonly Kind<unknown>[] = [
  glossary,
  toolRegister,
  references,
  topics,
  skills,
  concepts,
  allowedNumbers,
  changelog,
  paths,
  words,
];

/** @param folder In the place of src/data/. */
export function checkData(folder?: DataFolder): Finding[] {
  return kinds.flatMap((kind) => {
    const { findings } = folder === undefined ? kind.now() : kind.read(folder);
    return findings;
  });
}
