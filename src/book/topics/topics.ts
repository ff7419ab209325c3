/** What the book has promised to teach, and where, in src/data/topics.yaml. */
import type { z } from 'astro/zod';
import { topicSchema } from '../../schemas/topic.ts';
import type { Book, Chapter } from '../book.ts';
import { teaches } from '../contents/places.ts';
import { readOneFile } from '../data/files.ts';
import { kindOf } from '../data/kind.ts';
import type { Placed } from '../data/reading.ts';
import { yamlList } from '../data/yaml-entries.ts';

export type Topic = z.infer<typeof topicSchema> & Placed;

export const topics = kindOf<Topic>('topics.yaml', (folder) =>
  readOneFile('topics.yaml', yamlList(topicSchema), folder),
);

/** The written chapters that are a topic's home. */
export function homesOf({ chapters }: Topic, book: Book): Chapter[] {
  return book.chapters.filter(({ slug, place }) => teaches(place) && chapters.includes(slug));
}
