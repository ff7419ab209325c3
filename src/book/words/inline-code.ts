/** Text of an attribute, where Markdown does not reach: `code` in backticks, all else as it is. */
export function inlineCode(text: string): string {
  return text
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/`([^`]+)`/gu, '<code>$1</code>');
}
