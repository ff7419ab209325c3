/**
 * <quick-check>: turns a question whose options fold out into a form that a reader answers, sees
 * why, and tries again. The markup it starts from is src/components/Quiz.astro and Option.astro; its
 * parts have their names from src/book/questions/markup.ts.
 */
import type { QuestionKind } from '../../book/questions/kinds.ts';
import { at, formElement, type PartName, readQuestion } from '../../book/questions/markup.ts';
import { part } from '../part.ts';
import { changeProgress, getProgress, onProgress } from '../progress/index.ts';
import { recordCheck } from '../progress/progress.ts';
import { choose } from './choose.ts';
import type { Form } from './form.ts';
import { order } from './order.ts';
import { typed } from './typed.ts';

const forms: Readonly<Record<QuestionKind, (host: HTMLElement) => Form>> = {
  one: choose,
  several: choose,
  number: typed,
  output: typed,
  order,
};

class QuickCheck extends HTMLElement {
  #form: Form | undefined;

  connectedCallback() {
    if (this.#form !== undefined) return;
    this.#form = forms[readQuestion(this.dataset).kind](this);
    this.#button('check').onclick = () => this.#check();
    this.#button('again').onclick = () => this.#again();
    this.#button('show').onclick = () => this.#show();
    this.#part('actions').hidden = false;
    this.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
      // The key ends here: else it would press "Try again", which gets the focus, as well.
      event.preventDefault();
      this.#check();
    });
    onProgress(() => this.#mark());
    this.dataset.ready = '';
  }

  #part(name: PartName): HTMLElement {
    return part(this, at(name));
  }

  #button(name: PartName): HTMLButtonElement {
    return part(this, at(name), HTMLButtonElement);
  }

  #check() {
    const verdict = this.#form?.judge();
    if (verdict === undefined) {
      this.#say(this.#form?.ask ?? '');
      return;
    }
    const { chapter, key } = readQuestion(this.dataset);
    this.#say(verdict.text, verdict.right);
    this.#form?.lock(true);
    this.#form?.explain(verdict.right);
    this.#button('check').hidden = true;
    this.#button('again').hidden = verdict.right;
    this.#button('show').hidden = verdict.right;
    changeProgress((progress) => recordCheck(progress, chapter, key, verdict.right));
    // The button that had the focus is gone: hand it on, so that the keyboard stays in the question.
    if (!verdict.right) this.#button('again').focus();
  }

  #again() {
    this.#form?.clear();
    this.#form?.lock(false);
    this.#say('');
    this.#button('again').hidden = true;
    this.#button('show').hidden = true;
    this.#button('check').hidden = false;
    this.#form?.focus();
  }

  #show() {
    this.#form?.explain(true);
    this.#button('show').hidden = true;
    this.#button('again').focus();
  }

  #say(text: string, right?: boolean) {
    const verdict = this.#part('verdict');
    verdict.textContent = text;
    if (right === undefined) delete verdict.dataset.right;
    else verdict.dataset.right = String(right);
  }

  /** What the last answer was, beside the question's number; and a reset chapter starts anew. */
  #mark() {
    const { chapter, key } = readQuestion(this.dataset);
    const check = getProgress().checks[chapter]?.[key];
    if (this.parentElement === null) return;
    const score = part(this.parentElement, at('score'));
    const text = check === undefined ? '' : check.right ? '✓ right' : 'missed';
    if (score.textContent !== text) score.textContent = text;
    score.hidden = text === '';
    if (check === undefined && this.#button('check').hidden) this.#again();
  }
}

customElements.define(formElement, QuickCheck);
