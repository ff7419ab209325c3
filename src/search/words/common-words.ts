/**
 * Words that every text has, the field's own among them. They are searched, but a rare one of them
 * must not outweigh the word that a question is about: rarity within one book misjudges them.
 */
const list = `
able add after again all almost already always another around ask back bad become before begin below
big bring build call came case certain change choose come common complete could day decide detail
different do down each early easy either else end enough even every example few find first follow
full further general give go going great half hand happen happens hard high hold idea important
inside instead kind last later lead learn least leave left less like little live long look lot low
machine main many matter mean mind more most move much multiple must my name near need never new next
number often old on once only open order other others out over own part people person piece place
plan point possible prevent problem put question quick read ready real reason same second see send
set several should show side simple simply since single small someone something soon start step
still stop such sure take talk tell their them thing think through time to together too tool top
total toward try turn two type under understand until up user value various want watch week well
while whole wrong year yes yet
ai data engineer engineers engineering learning ml model models code
`;

const words: ReadonlySet<string> = new Set(list.trim().split(/\s+/u));

export function isCommonWord(word: string): boolean {
  return words.has(word);
}
