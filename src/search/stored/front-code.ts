/**
 * Front coding: a sorted list written as what each entry shares with the one before it. Halves a
 * word list before compression (Witten, Moffat and Bell, Managing Gigabytes, 4.1).
 */

const digits = '0123456789abcdefghijklmnopqrstuvwxyz';

/** @param words Sorted, distinct, without spaces or line breaks. */
export function frontCode(words: readonly string[]): string {
  let before = '';
  const lines = words.map((word) => {
    let shared = 0;
    while (shared < 35 && shared < word.length && word[shared] === before[shared]) shared += 1;
    before = word;
    return `${digits[shared]}${word.slice(shared)}`;
  });
  return lines.join('\n');
}

export function frontDecode(coded: string): string[] {
  let before = '';
  return coded.split('\n').map((line) => {
    before = before.slice(0, digits.indexOf(line[0] ?? '0')) + line.slice(1);
    return before;
  });
}
