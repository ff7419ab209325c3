/** Under which letter of an alphabetical list words stand. */

/** `E` for "état"; `#` for what begins with no letter. */
export function initialOf(words: string): string {
  const initial = words.charAt(0).normalize('NFD').charAt(0).toUpperCase();
  return /[A-Z]/u.test(initial) ? initial : '#';
}
