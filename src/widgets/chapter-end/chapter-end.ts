/** <chapter-end>: reading marks and scores at a chapter's end; ticks wherever its chapters are linked. */
import { part, parts } from '../part.ts';
import { changeProgress, getProgress, isKept, onProgress, today } from '../progress/index.ts';
import { markRead, type Progress, resetChapter, scoreOf } from '../progress/progress.ts';
import { withSection } from './report.ts';

/** Has only what its page can show, none of it twice: a page without questions has no score. */
class ChapterEnd extends HTMLElement {
  connectedCallback() {
    const { chapter = '' } = this.dataset;
    for (const bar of parts(this, '.chapter-end')) bar.hidden = false;
    for (const read of parts(this, '.read')) {
      read.onclick = () => {
        const before = getProgress().read[chapter];
        changeProgress((p) => markRead(p, chapter, before === undefined ? today() : undefined));
      };
    }
    for (const reset of parts(this, '.reset')) {
      reset.onclick = () => {
        changeProgress((progress) => resetChapter(progress, chapter));
        part(this, '.read, a').focus();
      };
    }
    onProgress((progress) => this.#show(progress));
    for (const report of parts(this, '.report a', HTMLAnchorElement)) {
      report.onclick = () => {
        const section = sectionAt(innerHeight / 3);
        if (section !== undefined) report.href = withSection(report.href, section);
      };
    }
  }

  #show(progress: Progress) {
    const { chapter = '', keys = '' } = this.dataset;
    const ids = keys.split(' ').filter(Boolean);
    for (const read of parts(this, '.read')) {
      const day = progress.read[chapter];
      read.setAttribute('aria-pressed', String(day !== undefined));
      read.textContent = day === undefined ? 'Mark as read' : `✓ Read on ${day}`;
    }
    const started = ids.some((id) => progress.checks[chapter]?.[id] !== undefined);
    for (const score of parts(this, '.score')) {
      const right = scoreOf(progress, chapter, ids);
      const text = started ? `${right} of ${ids.length} questions right` : '';
      if (score.textContent !== text) score.textContent = text;
    }
    for (const reset of parts(this, '.reset')) reset.hidden = !started;
    for (const unkept of parts(this, '.unkept')) unkept.hidden = isKept();
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
