/** Each chapter as plain Markdown, at its own address with .md instead of the last slash. */
import type { APIRoute } from 'astro';
import { bibliography, inText } from '../book/citations/citations.ts';
import { teaches } from '../book/contents/places.ts';
import { pageOfLink } from '../book/files/file-link.ts';
import { SourceError } from '../book/finding.ts';
import { writeComponent } from '../book/plain/components.ts';
import { plainMarkdown } from '../book/plain/markdown.ts';
import { readLabFile } from '../book/quoting/lab-file.ts';
import { readBook } from '../book/read.ts';
import { termOf } from '../book/terms/glossary.ts';
import { toolOf } from '../book/tools/register.ts';
import { sortedSkills } from '../book/topics/skills.ts';
import { project } from '../project/project.ts';

export function getStaticPaths() {
  return readBook()
    .chapters.filter(({ place }) => teaches(place))
    .map(({ slug }) => ({ params: { slug } }));
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
    tool: toolOf,
    skills: sortedSkills(),
  };
  const text = plainMarkdown(chapter, {
    component: (use) => {
      try {
        return writeComponent(use, chapter, sources);
      } catch (error) {
        const message = `<${use.name}>: ${(error as Error).message}.`;
        throw new SourceError({ file: chapter.file, line: use.line, message });
      }
    },
    link: (url) => {
      const page = pageOfLink(chapter.file, url);
      if (page === undefined) return url;
      const anchor = page.anchor === '' ? '' : `#${page.anchor}`;
      return `${project.site}${project.base}${page.slug === '' ? '' : `${page.slug}/`}${anchor}`;
    },
  });
  return new Response(text, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
};
