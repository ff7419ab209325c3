/** One answer or several: radio buttons or checkboxes, named by the question. */
import { readQuestion } from '../../book/questions/markup.ts';
import { type Form, unfold } from './form.ts';
import { judgeChoice } from './verdict.ts';

export function choose(host: HTMLElement): Form {
  const { kind, key, label } = readQuestion(host.dataset);
  const one = kind === 'one';
  const choices = unfold(host).map((choice) => {
    const input = document.createElement('input');
    const labelled = document.createElement('label');
    input.type = one ? 'radio' : 'checkbox';
    input.name = `check-${key}`;
    labelled.append(input, choice.face);
    choice.row.prepend(labelled);
    return { ...choice, input };
  });
  const group = document.createElement('div');
  group.className = 'options';
  group.setAttribute('role', one ? 'radiogroup' : 'group');
  group.setAttribute('aria-labelledby', label);
  choices[0]?.row.before(group);
  group.append(...choices.map(({ row }) => row));
  return {
    ask: one ? 'Choose an answer first.' : 'Choose at least one answer first.',
    judge() {
      const chosen = choices.map(({ input }) => input.checked);
      if (!chosen.includes(true)) return undefined;
      return judgeChoice(
        choices.map(({ correct }) => correct),
        chosen,
      );
    },
    explain(all) {
      for (const { row, why, input, correct } of choices) {
        if (!all && !input.checked) continue;
        why.hidden = false;
        // No cross on an option that the reader was right to leave alone.
        if (correct || input.checked) row.dataset.verdict = correct ? 'right' : 'wrong';
      }
    },
    clear() {
      for (const { row, why, input } of choices) {
        input.checked = false;
        why.hidden = true;
        delete row.dataset.verdict;
      }
    },
    lock(locked) {
      for (const { input } of choices) input.disabled = locked;
    },
    focus: () => choices[0]?.input.focus(),
  };
}
