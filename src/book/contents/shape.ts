/** The table of contents has the shape that the build counts on; Node does not check its types. */
import { z } from 'astro/zod';
import type { Finding } from '../finding.ts';

const file = 'src/data/contents.ts';

const slugs = z.array(z.string());

const partSchema = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.enum(['front', 'pillar', 'pathway', 'capstone', 'appendix']),
  summary: z.string(),
  chapters: slugs,
  unnumbered: slugs.optional(),
});

/** @param contents What the file exports. */
export function checkContents(contents: unknown): Finding[] {
  const { data, error } = z.array(partSchema).min(1, 'list a part').safeParse(contents);
  if (data === undefined) {
    return error.issues.map(({ path, message }) => ({
      file,
      message: `${['contents', ...path].join('.')}: ${message}.`,
    }));
  }
  const listed = data.flatMap(({ chapters }) => chapters);
  const twice = new Set(listed.filter((slug, index) => listed.indexOf(slug) < index));
  return [...twice].map((slug) => {
    return { file, message: `"${slug}" is listed twice. Keep one of the two lines.` };
  });
}
