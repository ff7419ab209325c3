/** HTML as a tree, as the book has it. */
export * from '../../src/book/html/tree.ts';
