/** For cspell: the words that no dictionary has, from every list in words/, one list for each part. */
import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('words/', import.meta.url);

// Editors run this too, on whatever Node they bring.
const lists = readdirSync(folder).filter((name) => name.endsWith('.txt'));

export default {
  words: lists.flatMap((name) =>
    readFileSync(new URL(name, folder), 'utf8').split('\n').filter(Boolean),
  ),
};
