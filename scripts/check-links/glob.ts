/**
 * Globs on hrefs: `*` within a path segment, `**` across segments, `?` for one character,
 * `[abc]` and `{one,two}`. Everything else stands for itself.
 */
export function compileGlobs(globs: readonly string[]): (href: string) => boolean {
  if (globs.length === 0) return () => false;
  const patterns = globs.map((glob) => new RegExp(`^(?:${toPattern(glob)})$`, 's'));
  return (href) => patterns.some((pattern) => pattern.test(href));
}

function toPattern(glob: string): string {
  let pattern = '';
  let braces = 0;
  for (let at = 0; at < glob.length; at += 1) {
    const character = glob[at] as string;
    if (glob.startsWith('/**', at) && at + 3 === glob.length) {
      // `/api/**` takes `/api` along.
      return `${pattern}(?:/.*)?`;
    }
    if (character === '*') {
      const double = glob[at + 1] === '*';
      pattern += double ? '.*' : '[^/]*';
      if (double) at += 1;
    } else if (character === '?') {
      // Also matches itself: in an href it begins the query.
      pattern += '[^/]';
    } else if (character === '[' && glob.indexOf(']', at + 2) > 0) {
      const end = glob.indexOf(']', at + 2);
      const body = glob.slice(at + 1, end).replace(/[\\\]]/g, '\\$&');
      pattern += `[${body.startsWith('!') ? `^${body.slice(1)}` : body}]`;
      at = end;
    } else if (character === '{' && glob.includes('}', at)) {
      braces += 1;
      pattern += '(?:';
    } else if (character === '}' && braces > 0) {
      braces -= 1;
      pattern += ')';
    } else if (character === ',' && braces > 0) {
      pattern += '|';
    } else {
      pattern += character.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    }
  }
  return pattern + ')'.repeat(braces);
}
