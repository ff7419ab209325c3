/** What each kind of question can do; the element around it knows no more. */
import { at, classes, readOption } from '../../book/questions/markup.ts';
import { part, parts } from '../part.ts';
import type { Verdict } from './verdict.ts';

export interface Form {
  /** Said when nothing was answered yet. */
  readonly ask: string;
  /** @returns undefined when there is nothing to judge. */
  judge: () => Verdict | undefined;
  /** Shows why: for what was answered, or for every option. */
  explain: (all: boolean) => void;
  clear: () => void;
  lock: (locked: boolean) => void;
  /** Puts the focus where an answer begins. */
  focus: () => void;
}

/** An option's classes, taken out of the fold that it is without a script. */
export interface Choice {
  readonly row: HTMLElement;
  readonly face: HTMLElement;
  readonly why: HTMLElement;
  readonly correct: boolean;
  readonly text: string;
}

/** Replaces each fold by a row: what is offered, and below it why, hidden. */
export function unfold(host: HTMLElement): Choice[] {
  return parts(host, `details${at('option')}`).map((details) => {
    const row = document.createElement('div');
    const face = document.createElement('span');
    const why = part(details, at('why'));
    row.className = classes.option;
    face.className = 'face';
    face.append(...part(details, 'summary').childNodes);
    why.hidden = true;
    row.append(why);
    details.replaceWith(row);
    const { correct, text } = readOption(details.dataset);
    if (correct) row.dataset.correct = '';
    return { row, face, why, correct, text };
  });
}
