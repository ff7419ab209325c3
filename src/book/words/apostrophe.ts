/** The apostrophe that Markdown sets by itself and that text in a component's attribute lacks. */
export const curly = (text: string): string => text.replace(/(?<=\p{L})'(?=\p{L})/gu, '’');
