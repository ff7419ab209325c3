/** <chapter-end>: reading marks and scores at a chapter's end; ticks wherever its chapters are linked. */
import { withSection } from '../../reader/report.ts';
import { changeProgress, getProgress, isKept, onProgress, today } from '../progress/index.ts';
import { markRead, type Progress, resetChapter, scoreOf } from '../progress/progress.ts';

class ChapterEnd extends HTMLElement {
  connectedCallback() {
    const { chapter = '' } = this.dataset;
    const read = this.querySelector<HTMLButtonElement>('.read');
    const reset = this.querySelector<HTMLButtonElement>('.reset');
    const bar = this.querySelector<HTMLElement>('.chapter-end');
    if (bar) bar.hidden = false;
    if (read) {
      read.onclick = () => {
        const before = getProgress().read[chapter];
        changeProgress((p) => markRead(p, chapter, before === undefined ? today() : undefined));
      };
    }
    if (reset) {
      reset.onclick = () => {
        changeProgress((progress) => resetChapter(progress, chapter));
        (read ?? this.querySelector('a'))?.focus();
      };
    }
    onProgress((progress) => this.#show(progress));
    const report = this.querySelector<HTMLAnchorElement>('.report a');
    report?.addEventListener('click', () => {
      const section = sectionAt(innerHeight / 3);
      if (section !== undefined) report.href = withSection(report.href, section);
    });
  }

  #show(progress: Progress) {
    const { chapter = '', keys = '' } = this.dataset;
    const ids = keys.split(' ').filter(Boolean);
    const read = this.querySelector<HTMLElement>('.read');
    if (read) {
      const day = progress.read[chapter];
      read.setAttribute('aria-pressed', String(day !== undefined));
      read.textContent = day === undefined ? 'Mark as read' : `✓ Read on ${day}`;
    }
    const score = this.querySelector<HTMLElement>('.score');
    const started = ids.some((id) => progress.checks[chapter]?.[id] !== undefined);
    if (score) {
      const right = scoreOf(progress, chapter, ids);
      const text = started ? `${right} of ${ids.length} questions right` : '';
      if (score.textContent !== text) score.textContent = text;
    }
    const reset = this.querySelector<HTMLElement>('.reset');
    if (reset) reset.hidden = !started;
    const unkept = this.querySelector<HTMLElement>('.unkept');
    if (unkept) unkept.hidden = isKept();
  }
}

/** The heading that the reader last passed, without the sign of its link. */
function sectionAt(height: number): string | undefined {
  const passed = [...document.querySelectorAll('main :is(h2, h3)[id]')].filter(
    (heading) => heading.getBoundingClientRect().top < height,
  );
  return passed.at(-1)?.textContent?.trim();
}

/** Ticks take no room: they are drawn beside the link by the style sheet. */
function tick({ read }: Progress) {
  const base = import.meta.env.BASE_URL;
  const links = 'nav.sidebar a, .parts a, .ways a, a[data-chapter]';
  for (const link of document.querySelectorAll(links)) {
    // In the map links are SVG, whose href is an object: read the attribute.
    const { pathname } = new URL(link.getAttribute('href') ?? '', location.href);
    const slug = pathname.slice(base.length).replace(/\/$/u, '');
    link.toggleAttribute('data-read', read[slug] !== undefined);
  }
}

customElements.define('chapter-end', ChapterEnd);
onProgress(tick);
