/** <skill-profile>: keeps which statements of the page are ticked, and shows what they add up to. */
import { part, parts } from '../part.ts';
import { changeProgress, isKept, onProgress, today } from '../progress/index.ts';
import type { Progress } from '../progress/progress.ts';
import { levelOf, nextOf, type Rated } from './profile.ts';
import { rateSkill } from './rating.ts';

interface Statement extends Rated {
  readonly box: HTMLInputElement;
}

class SkillProfile extends HTMLElement {
  connectedCallback() {
    document.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      const { skill } = target.dataset;
      if (skill === undefined) return;
      const day = target.checked ? today() : undefined;
      changeProgress((progress) => rateSkill(progress, skill, day));
    });
    onProgress((progress) => this.#show(progress));
  }

  #show({ skills }: Progress) {
    const boxes = parts(document.body, 'input[data-skill]', HTMLInputElement);
    const statements = boxes.map((box): Statement => {
      const { skill = '', pillar = '', level } = box.dataset;
      box.checked = skills[skill] !== undefined;
      return { box, pillar, level: Number(level), done: box.checked };
    });
    const levels = (this.dataset.levels ?? '').split(';');
    const open: HTMLElement[] = [];
    for (const row of parts(this, 'tr[data-pillar]')) {
      const own = statements.filter(({ pillar }) => pillar === row.dataset.pillar);
      const level = levelOf(own);
      const set = (name: string, text: string) => {
        part(row, `.${name}`).textContent = text;
      };
      set('count', String(own.filter(({ done }) => done).length));
      set('level', level === 0 ? 'none yet' : `${level}, ${levels[level - 1]}`);
      for (const bar of row.querySelectorAll('rect')) {
        bar.toggleAttribute('data-on', skills[bar.dataset.skill ?? ''] !== undefined);
      }
      open.push(...nextOf(own).map(({ box }) => this.#next(box, row)));
    }
    this.#say(statements, open, skills);
  }

  /** A statement that is missing for the next level, and where the book teaches it. */
  #next(box: HTMLInputElement, row: HTMLElement): HTMLElement {
    const item = document.createElement('li');
    const can = box.parentElement?.querySelector('.can')?.textContent ?? '';
    const link = box.parentElement?.querySelector('a');
    const pillar = row.querySelector('th')?.textContent;
    item.append(`${pillar}, level ${box.dataset.level}: ${can} `);
    if (link == null) {
      const none = document.createElement('span');
      none.className = 'uses';
      none.textContent = 'Not in this book so far.';
      item.append(none);
    } else item.append(link.cloneNode(true));
    return item;
  }

  #say(statements: readonly Statement[], open: readonly HTMLElement[], skills: Progress['skills']) {
    const [last] = Object.values(skills).sort().reverse();
    const gaps = statements.filter(({ done }) => !done);
    const taught = gaps.filter(({ box }) => box.parentElement?.querySelector('a') != null);
    const said =
      gaps.length === 0
        ? 'You have evidence for every statement.'
        : `Of ${gaps.length} statements without evidence this book teaches ${taught.length} so far. Next, by pillar:`;
    const next = part(this, '.next');
    part(next, '.said').textContent = last === undefined ? said : `Last ticked on ${last}. ${said}`;
    part(next, 'ul').replaceChildren(...open);
    part(next, '.unkept').hidden = isKept();
    next.hidden = false;
  }
}

customElements.define('skill-profile', SkillProfile);
