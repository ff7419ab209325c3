/** Loads the book's own packed files beside Pagefind's. */

/** @throws Error when the file cannot be had; the message names it. */
export async function loadPacked(fetchFile: typeof fetch, url: string): Promise<string> {
  const response = await fetchFile(url);
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  // Some servers unpack what looks packed; then the text is here already.
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return new TextDecoder().decode(bytes);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).text();
}
