/** Parts to put in order, each with two buttons: works by keyboard, by finger and by mouse alike. */
import { at, classes, readOrder, readQuestion } from '../../book/questions/markup.ts';
import { part } from '../part.ts';
import { type Choice, type Form, unfold } from './form.ts';
import { judgeOrder } from './verdict.ts';

interface Part extends Choice {
  /** Where it belongs, from 0. */
  readonly index: number;
  readonly buttons: readonly HTMLButtonElement[];
}

export function order(host: HTMLElement): Form {
  const start = readOrder(host.dataset);
  const list = document.createElement('ol');
  list.className = 'options';
  list.setAttribute('aria-labelledby', readQuestion(host.dataset).label);
  const parts: Part[] = unfold(host).map((choice, place) => {
    const buttons = [-1, 1].map((step) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'widget-button move';
      button.textContent = step < 0 ? '↑' : '↓';
      button.setAttribute('aria-label', `Move ${step < 0 ? 'up' : 'down'}: ${choice.text}`);
      button.onclick = () => move(place, step);
      return button;
    });
    const item = document.createElement('li');
    const line = document.createElement('div');
    line.className = 'line';
    line.append(choice.face, ...buttons);
    item.className = classes.option;
    item.append(line, choice.why);
    if (place === 0) choice.row.before(list);
    choice.row.remove();
    list.append(item);
    return { ...choice, row: item, index: start[place] ?? place, buttons };
  });
  const initial = [...parts];
  let current = [...parts];

  const lay = () => {
    list.append(...current.map(({ row }) => row));
    current.forEach(({ buttons: [up, down] }, place) => {
      if (up) up.disabled = place === 0;
      if (down) down.disabled = place === current.length - 1;
    });
  };
  const move = (which: number, step: number) => {
    const moved = initial[which] as Part;
    const from = current.indexOf(moved);
    current = current.filter((other) => other !== moved);
    current.splice(from + step, 0, moved);
    lay();
    const [first, second] = step < 0 ? moved.buttons : [...moved.buttons].reverse();
    (first?.disabled ? second : first)?.focus();
    part(host, at('verdict')).textContent = `Now at place ${from + step + 1} of ${current.length}.`;
  };
  lay();
  return {
    ask: '',
    judge: () => judgeOrder(current.map(({ index }) => index)),
    explain(all) {
      current.forEach(({ row, why, index }, place) => {
        row.dataset.verdict = index === place ? 'right' : 'wrong';
        why.hidden = !(all || index === place);
      });
    },
    clear() {
      for (const { row, why } of parts) {
        why.hidden = true;
        delete row.dataset.verdict;
      }
      lay();
    },
    lock(locked) {
      for (const { buttons } of parts) for (const button of buttons) button.disabled = locked;
      if (!locked) lay();
    },
    focus: () => parts[0]?.buttons.find((button) => !button.disabled)?.focus(),
  };
}
