/** Writes the index: Pagefind's own files, the book's table and its word list. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile } from 'pagefind';
import { encodeTable, type TablePage } from '../stored/table.ts';
import { encodeWords } from '../stored/word-list.ts';
import type { IndexRecord } from './record.ts';
import { vocabularyOf } from './vocabulary.ts';

/** Bytes of an index chunk before compression: one a word of a query is fetched. */
const chunkSize = '1500';

/** What Pagefind ships besides the English engine: interfaces that this book does not use. */
const unused =
  /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker|playground)|^playground\/|^wasm\.unknown/u;

/** @throws Error with Pagefind's own words when it refuses a record. */
export async function writeIndex(
  folder: string,
  pillars: readonly string[],
  pages: readonly TablePage[],
  records: readonly IndexRecord[],
): Promise<void> {
  const files = await pagefindFiles(records);
  rmSync(folder, { recursive: true, force: true });
  for (const { path, content } of files) {
    if (unused.test(path)) continue;
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  const ids = idsByUrl(files);
  const slugs = new Map(pages.map(({ slug }, index) => [slug, index]));
  const table = encodeTable({
    pillars,
    pages,
    records: records.map((record) => ({
      id: ids.get(urlOf(record)) ?? missing(record),
      page: slugs.get(record.slug) ?? missing(record),
      kind: record.kind,
      headWords: record.headWords,
      target: record.target,
    })),
  });
  writeFileSync(join(folder, 'handbook.table'), pack(table));
  writeFileSync(join(folder, 'handbook.words'), pack(encodeWords(vocabularyOf(records))));
}

/** Packed here and not by the server, so that the bytes are the same on every host. */
function pack(text: string): Buffer {
  return gzipSync(text, { level: 9 });
}

async function pagefindFiles(records: readonly IndexRecord[]): Promise<IndexFile[]> {
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = chunkSize;
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (index === undefined) throw new Error(`search index: ${errors.join(' ')}`);
  for (const record of records) {
    const answer = await index.addCustomRecord({
      url: urlOf(record),
      content: record.content,
      language: 'en',
      meta: { ...record.meta },
    });
    if (answer.errors.length > 0) {
      throw new Error(`search index: ${urlOf(record)}: ${answer.errors.join(' ')}`);
    }
  }
  const { files } = await index.getFiles();
  await close();
  return files;
}

function urlOf({ slug, anchor }: IndexRecord): string {
  return `/${slug === '' ? '' : `${slug}/`}${anchor === '' ? '' : `#${anchor}`}`;
}

/** Pagefind names a record by a hash of its content; its fragment says which record that is. */
function idsByUrl(files: readonly IndexFile[]): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { path, content } of files) {
    const id = /^fragment\/(.+)\.pf_fragment$/u.exec(path)?.[1];
    if (id === undefined) continue;
    const text = gunzipSync(content)
      .toString('utf8')
      .replace(/^pagefind_dcd/u, '');
    ids.set((JSON.parse(text) as { url: string }).url, id);
  }
  return ids;
}

function missing({ slug, anchor }: IndexRecord): never {
  throw new Error(`search index: Pagefind has no record of ${slug}#${anchor}`);
}
