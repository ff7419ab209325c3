/** <reading-plan>: the chapters of the chosen goal, in weeks from a first day, to print or to save. */
import { part, parts } from '../part.ts';
import { changeProgress, getProgress, isKept, onProgress, today } from '../progress/index.ts';
import type { PlanChoice, Progress } from '../progress/progress.ts';
import { calendarFile } from './calendar.ts';
import { addDays, longDay, nextMonday, shortDay } from './days.ts';
import { eventsOf } from './events.ts';
import { hoursText } from './hours-text.ts';
import { type Plan, planWeeks, type Slice, type Task, type Week, weeksInPlan } from './weeks.ts';

interface Step extends Task {
  readonly href: string;
  /** Ids of the statements that it teaches. */
  readonly skills: readonly string[];
}

class ReadingPlan extends HTMLElement {
  #weeks: readonly Week[] = [];

  connectedCallback() {
    for (const field of parts(this, '.goal, .hours, .start')) {
      field.onchange = () => this.#choose();
    }
    part(this, '.print').onclick = () => print();
    part(this, '.save').onclick = () => this.#save();
    for (const shown of parts(this, '.plan-controls, .plan')) shown.hidden = false;
    for (const section of this.querySelectorAll('section')) section.hidden = true;
    onProgress((progress) => this.#show(progress));
  }

  #list(name: 'goal' | 'hours'): HTMLSelectElement {
    return part(this, `.${name}`, HTMLSelectElement);
  }

  #start(): HTMLInputElement {
    return part(this, '.start', HTMLInputElement);
  }

  #choose() {
    const start = this.#start();
    // A day that is still being typed is no choice yet.
    if (!start.checkValidity()) return;
    const plan = {
      goal: this.#list('goal').value,
      hoursAWeek: Number(this.#list('hours').value),
      start: start.value,
    };
    changeProgress((progress) => ({ ...progress, plan }));
  }

  /** What was chosen, as far as this book still offers it. */
  #choice({ plan }: Progress): PlanChoice {
    const offered = (name: 'goal' | 'hours', value: string) =>
      [...this.#list(name).options].some((option) => option.value === value);
    const fallback = nextMonday(today());
    return {
      goal: plan !== undefined && offered('goal', plan.goal) ? plan.goal : this.#list('goal').value,
      hoursAWeek:
        plan !== undefined && offered('hours', String(plan.hoursAWeek)) ? plan.hoursAWeek : 4,
      start: Number.isNaN(Date.parse(plan?.start ?? '')) ? fallback : (plan?.start ?? fallback),
    };
  }

  #steps(goal: string): Step[] {
    return parts(this, `[data-goal="${goal}"] li`).map((item) => {
      const { slug = '', reading, lab, exercises, skills = '' } = item.dataset;
      const link = part(item, 'a', HTMLAnchorElement);
      return {
        slug,
        title: link.textContent,
        href: link.href,
        reading: Number(reading),
        lab: Number(lab),
        exercises: Number(exercises),
        skills: skills.split(' ').filter(Boolean),
      };
    });
  }

  #show(progress: Progress) {
    const choice = this.#choice(progress);
    this.#list('goal').value = choice.goal;
    this.#list('hours').value = String(choice.hoursAWeek);
    this.#start().value = choice.start;
    const steps = this.#steps(choice.goal);
    const known = steps.filter(
      ({ slug, skills }) =>
        progress.read[slug] !== undefined ||
        (skills.length > 0 && skills.every((id) => progress.skills[id] !== undefined)),
    );
    const plan = planWeeks(
      steps.filter((step) => !known.includes(step)),
      choice.hoursAWeek,
      choice.start,
    );
    this.#weeks = plan.weeks;
    this.#say(plan, choice, known);
    part(this, '.plan tbody').replaceChildren(...plan.weeks.map(rowOf));
    part(this, '.plan table').hidden = plan.weeks.length === 0;
    for (const button of parts(this, '.print, .save', HTMLButtonElement)) {
      button.disabled = plan.weeks.length === 0;
    }
    part(this, '.unkept').hidden = isKept();
  }

  #say({ weeks, later }: Plan, { goal, hoursAWeek, start }: PlanChoice, known: readonly Task[]) {
    const title = this.querySelector(`option[value="${goal}"]`)?.textContent ?? '';
    const chapters = new Set(weeks.flatMap(({ slices }) => slices.map(({ task }) => task))).size;
    const last = weeks.at(-1);
    part(this, '.said').textContent =
      last === undefined
        ? `${title}: nothing is left to plan.`
        : `${title}: ${count(chapters, 'chapter')} in ${count(weeks.length, 'week')} of ${count(hoursAWeek, 'hour')}, from ${longDay(start)} to ${longDay(addDays(last.start, 6))}.`;
    const list = (tasks: readonly Task[]) => tasks.map((task) => task.title).join('; ');
    const line = (name: string, tasks: readonly Task[], lead: string) => {
      const said = part(this, `.${name}`);
      said.hidden = tasks.length === 0;
      said.textContent = `${lead} ${list(tasks)}.`;
    };
    line('known', known, 'Left out, because you have read them or ticked all their statements:');
    line('later', later, `After these ${weeksInPlan} weeks:`);
  }

  #save() {
    const { goal } = this.#choice(getProgress());
    const { book = '', host = '' } = this.dataset;
    const hrefs = new Map(this.#steps(goal).map(({ slug, href }) => [slug, href]));
    const events = eventsOf(this.#weeks, { book, host, goal, page: location.href, hrefs });
    const file = new Blob([calendarFile(events, new Date())], { type: 'text/calendar' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = 'handbook-plan.ics';
    link.click();
    URL.revokeObjectURL(link.href);
  }
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function rowOf({ number, start, slices }: Week): HTMLElement {
  const row = document.createElement('tr');
  const head = document.createElement('th');
  const list = document.createElement('ul');
  head.scope = 'row';
  // On a phone a row is laid out otherwise, and would be none for a screen reader.
  row.role = 'row';
  head.role = 'rowheader';
  head.textContent = String(number);
  list.append(...slices.map(itemOf));
  const total = slices.reduce((sum, { minutes }) => sum + minutes, 0);
  const cells = [shortDay(start), list, hoursText(total)].map((content) => {
    const cell = document.createElement('td');
    cell.role = 'cell';
    cell.append(content);
    return cell;
  });
  row.append(head, ...cells);
  return row;
}

function itemOf({ task, minutes, part, parts }: Slice): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  const time = document.createElement('span');
  // Within the site: on paper an address would stand behind it.
  const { pathname, search } = new URL((task as Step).href);
  link.href = pathname + search;
  link.textContent = task.title;
  time.className = 'uses';
  const lab = task.lab === 0 ? '' : `, lab ${task.lab} min`;
  time.textContent =
    parts === 1
      ? `reading ${task.reading} min${lab}, exercises ~${task.exercises} min`
      : `part ${part} of ${parts}, ${hoursText(minutes)}`;
  item.append(link, ' ', time);
  return item;
}

customElements.define('reading-plan', ReadingPlan);
