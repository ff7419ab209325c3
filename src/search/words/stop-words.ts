/** Words that make a question a question and say nothing of its subject. */
const list = `
a an the this that these those it its it's there here
i i'm i've me my mine we we're our us you your you're he she they them their one ones
am is are was were be been being isn't aren't wasn't
do does did doing done don't doesn't didn't doesnt dont didnt
have has had having haven't hasn't
can could should would will shall may might must can't cannot cant couldn't shouldn't wouldn't won't
how what what's whats why when where which who whom whose how's
to of in on at by for from with without about into onto as and or but if then than so because
while during per via vs versus between
not no nor only too very really just even still also again ever some any
get gets getting got want wants need needs let lets make makes making
please tell show explain describe help mean means meaning difference differences
way ways thing things something someone somebody anyone everything stuff
best good better right proper properly exactly actually
keep keeps kept say says said know use uses used using work works
`;

const words: ReadonlySet<string> = new Set(list.trim().split(/\s+/u));

export function isStopWord(word: string): boolean {
  return words.has(word);
}
