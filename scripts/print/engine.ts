/** What the rest asks of an engine that turns a document into sheets; only chromium.ts knows one. */
export interface Engine {
  /** Name and version: part of the key under which sheets are kept. */
  readonly version: string;
  /** @param file Absolute path of an HTML document. @returns A tagged PDF with named places. */
  print(file: string): Promise<Uint8Array>;
  close(): Promise<void>;
}
