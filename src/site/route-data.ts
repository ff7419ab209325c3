/**
 * Gives Starlight's route what it cannot know: when a page last changed, how long a sidebar may be, and
 * the number and the minutes of each section.
 */
import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { git } from '../book/files/git.ts';
import { formulasOf, headingsOf } from '../book/labels.ts';
import { readBook } from '../book/read.ts';
import { sectionMinutes } from '../book/time/section-minutes.ts';
import { plainWords } from '../book/words/inline-code.ts';
import { notesStyle, withNumbers } from './contents-notes.ts';
import { nearSidebar } from './near-sidebar.ts';
import { plainHead, plainSidebar, wholeToc } from './plain-titles.ts';

let changed: ReadonlyMap<string, Date> | undefined;

/**
 * Date of the last commit that touched each file of docs/, by its path from the root. One question
 * for all pages: git takes as long for one file as for the whole history.
 *
 * @throws Error when this is no repository, or git is not there.
 */
function lastCommits(): Map<string, Date> {
  const log = git('log', '--format=%x00%ct', '--name-only', '--', 'docs');
  const dates = new Map<string, Date>();
  for (const commit of log.split('\0').slice(1)) {
    const [seconds, ...files] = commit.split('\n').filter(Boolean);
    // The newest commit comes first.
    for (const file of files) {
      if (!dates.has(file)) dates.set(file, new Date(Number(seconds) * 1000));
    }
  }
  return dates;
}

export const onRequest = defineRouteMiddleware(({ locals }) => {
  const route = locals.starlightRoute;
  changed ??= lastCommits();
  const date = changed.get(route.entry.filePath ?? '');
  if (date !== undefined) route.lastUpdated = date;
  route.sidebar = nearSidebar(plainSidebar(route.sidebar));
  route.head = plainHead(route.head);
  for (const to of [route.pagination.prev, route.pagination.next]) {
    if (to !== undefined) to.label = plainWords(to.label);
  }
  const chapter = readBook().bySlug.get(route.entry.id);
  if (route.toc === undefined || chapter === undefined) return;
  route.toc.items = wholeToc(route.toc.items, formulasOf(chapter));
  if (chapter.place?.number === undefined) return;
  const numbers = new Map(
    headingsOf(chapter).flatMap(({ anchor, section }) =>
      section === undefined ? [] : [[anchor, section]],
    ),
  );
  route.toc.items = withNumbers(route.toc.items, numbers);
  route.head.push({ tag: 'style', content: notesStyle(sectionMinutes(chapter)) });
});
