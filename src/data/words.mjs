/** For cspell: the words that no dictionary has, from every list in words/, one list for each part. */
import { globSync, readFileSync } from 'node:fs';

const lists = globSync(`${import.meta.dirname}/words/*.txt`).sort();

export default {
  words: lists.flatMap((list) => readFileSync(list, 'utf8').split('\n').filter(Boolean)),
};
