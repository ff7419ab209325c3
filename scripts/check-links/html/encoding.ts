/**
 * A page as a string of UTF-8 bytes, one a character, whatever encoding its file has
 * (https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding).
 */

/** How far the standard looks for `<meta charset>`. */
const PRESCAN = 1024;
const CHARSET = /<meta[^>]{0,200}?charset[\t\n\f\r ]*=[\t\n\f\r ]*["']?[\t\n\f\r ]*([^\s"'/>;]+)/i;

export function toUtf8Bytes(content: Buffer): string {
  if (content[0] === 0xef && content[1] === 0xbb && content[2] === 0xbf) {
    return content.toString('latin1', 3);
  }
  const encoding = byteOrderMark(content) ?? declaredEncoding(content);
  return encoding === undefined ? content.toString('latin1') : transcode(content, encoding);
}

function byteOrderMark(content: Buffer): string | undefined {
  if (content[0] === 0xff && content[1] === 0xfe) return 'utf-16le';
  if (content[0] === 0xfe && content[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** The declared encoding, unless it is UTF-8 or one that a declaration cannot bring about. */
function declaredEncoding(content: Buffer): string | undefined {
  const label = CHARSET.exec(content.toString('latin1', 0, PRESCAN))?.[1]?.toLowerCase();
  if (label === undefined || label === 'utf-8' || label.startsWith('utf-16')) return undefined;
  return label;
}

function transcode(content: Buffer, encoding: string): string {
  try {
    const text = new TextDecoder(encoding).decode(content);
    return Buffer.from(text, 'utf8').toString('latin1');
  } catch {
    // An encoding that nobody knows: browsers go on as if nothing had been declared.
    return content.toString('latin1');
  }
}
