/** A field that leaves of a list what fits its words, as they are typed. */

/** Small letters without accents, hyphens as spaces: "Post-training" is found by "post training". */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s-]+/gu, ' ');

/** Whether a text has each of the words, or the beginning of one, that somebody typed. */
export function fits(text: string, typed: string): boolean {
  const said = plain(text);
  return plain(typed)
    .split(' ')
    .every((word) => said.includes(word));
}

/** Calls back with what stands in the field, whenever it changes; Escape empties it. */
export function onTyped(field: HTMLInputElement, call: (typed: string) => void): void {
  field.addEventListener('input', () => call(field.value.trim()));
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || field.value === '') return;
    event.preventDefault();
    field.value = '';
    call('');
  });
}
