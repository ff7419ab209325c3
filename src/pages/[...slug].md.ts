/** Each chapter as plain Markdown, at its own address with .md instead of the last slash. */
import { pathToFileURL } from 'node:url';
import type { APIRoute } from 'astro';
import type { Chapter } from '../book/book.ts';
import { bibliography, inText } from '../book/citations/citations.ts';
import { teaches } from '../book/contents/places.ts';
import { pageOfLink } from '../book/files/file-link.ts';
import { fromRoot, pathOf } from '../book/files/root.ts';
import { SourceError } from '../book/finding.ts';
import { pairsOf, wayInWords } from '../book/labs/alone.ts';
import { writeComponent } from '../book/plain/components.ts';
import { plainMarkdown } from '../book/plain/markdown.ts';
import { readLabFile } from '../book/quoting/lab-file.ts';
import { readBook } from '../book/read.ts';
import { termOf } from '../book/terms/glossary.ts';
import { toolOf } from '../book/tools/register.ts';
import { versionOf } from '../book/tools/versions.ts';
import { sortedSkills } from '../book/topics/skills.ts';
import { project } from '../project/project.ts';

export function getStaticPaths() {
  return readBook()
    .chapters.filter(({ place }) => teaches(place))
    .map(({ slug }) => ({ params: { slug } }));
}

/** Addresses of the pictures that lie beside pages. */
const pictures = import.meta.glob<string>('/docs/**/*.{avif,gif,jpeg,jpg,png,svg,webp}', {
  eager: true,
  import: 'default',
  query: '?url&no-inline',
});

/** The whole address behind a link: whoever reads the text has no page around it. */
function addressOf({ file, slug }: Chapter, url: string): string {
  const page = pageOfLink(file, url);
  const own = `${project.site}${project.base}${slug === '' ? '' : `${slug}/`}`;
  if (page === undefined) return URL.parse(url, own)?.href ?? url;
  const anchor = page.anchor === '' ? '' : `#${page.anchor}`;
  return `${project.site}${project.base}${page.slug === '' ? '' : `${page.slug}/`}${page.query}${anchor}`;
}

export const GET: APIRoute = ({ params }) => {
  const book = readBook();
  const chapter = book.bySlug.get(params.slug ?? '');
  if (chapter === undefined) return new Response(null, { status: 404 });
  const sources = {
    book,
    lab: readLabFile,
    cite: inText,
    bibliography,
    term: termOf,
    tool: (id: string) => ({ ...toolOf(id), version: versionOf(toolOf(id))?.text }),
    skills: sortedSkills(),
  };
  const pair = pairsOf(book).find((it) => it.chapter === chapter);
  const text = plainMarkdown(chapter, {
    opening: pair === undefined ? undefined : wayInWords(pair, project),
    component: (use) => {
      try {
        return writeComponent(use, chapter, sources);
      } catch (error) {
        const message = `<${use.name}>: ${(error as Error).message}.`;
        throw new SourceError({ file: chapter.file, line: use.line, message });
      }
    },
    link: (url) => addressOf(chapter, url),
    image: (url) => {
      if (/^(?:[a-z][a-z\d+.-]*:|\/)/iu.test(url)) return addressOf(chapter, url);
      const file = pathOf(new URL(url, pathToFileURL(fromRoot(chapter.file))));
      return addressOf(chapter, pictures[`/${file}`] ?? url);
    },
  });
  return new Response(text, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
};
