/** A number or an output that the reader types; the right one comes from the lab. */
import { at, readAnswer } from '../../book/questions/markup.ts';
import { part } from '../part.ts';
import { type Form, unfold } from './form.ts';
import { judgeNumber, judgeOutput, normalizeOutput, readNumber } from './verdict.ts';

export function typed(host: HTMLElement): Form {
  const { text, value, tolerance } = readAnswer(host.dataset);
  const entry = part(host, at('entry'));
  const field =
    value === undefined
      ? part(entry, 'textarea', HTMLTextAreaElement)
      : part(entry, 'input', HTMLInputElement);
  const choices = unfold(host);
  const hide = () => {
    for (const { row, why } of choices) row.hidden = why.hidden = true;
  };
  for (const { row, face, correct } of choices) if (!correct) row.prepend(face);
  hide();
  entry.after(...choices.map(({ row }) => row));
  entry.hidden = false;
  const isEntry = (option: string) =>
    value === undefined
      ? normalizeOutput(option) === normalizeOutput(field.value)
      : readNumber(option) === readNumber(field.value);
  return {
    ask: value === undefined ? 'Write what it prints first.' : 'Write a number first.',
    judge: () =>
      value === undefined
        ? judgeOutput(field.value, text)
        : judgeNumber(field.value, { value, tolerance: tolerance ?? 0 }),
    explain(all) {
      for (const { row, why, correct, text: option } of choices) {
        if (!all && (correct || !isEntry(option))) continue;
        row.hidden = why.hidden = false;
        row.dataset.verdict = correct ? 'right' : 'wrong';
      }
    },
    clear() {
      field.value = '';
      hide();
    },
    lock(locked) {
      field.readOnly = locked;
    },
    focus: () => field.focus(),
  };
}
