/** What the rest asks of an engine that turns a document into sheets; only chromium.ts knows one. */
import type { Paper } from './papers.ts';

export interface Engine {
  /** Name and version: part of the key under which sheets are kept. */
  readonly version: string;
  /**
   * @param file Absolute path of an HTML document. @param pass From 1: what fits the first time fits
   *   with other page numbers. @returns A tagged PDF with named places.
   * @throws Problem when something does not fit the paper's text at a size that can be read.
   */
  print(file: string, paper: Paper, pass: number): Promise<Uint8Array>;
  close(): Promise<void>;
}
