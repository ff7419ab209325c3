/** An address as BibTeX files hold it: written for TeX, where %, _ and & need a backslash. */

/** `10.1007/978-3-032-00942-5\_12` is `10.1007/978-3-032-00942-5_12`. */
export function plainAddress(value: string): string {
  return value
    .trim()
    .replace(/^\\url\s*\{([\s\S]*)\}$/u, '$1')
    .replace(/\\(?:textasciitilde|sim)(?:\s*\{\}|\s+)?|\$\\sim\$|\\~(?:\s*\{\})?/gu, '~')
    .replace(/\\textunderscore(?:\s*\{\}|\s+)?/gu, '_')
    .replace(/\\([%_&#${}])/gu, '$1')
    .replace(/\{([%_&#~$]*)\}/gu, '$1')
    .replace(/\s+/gu, '');
}

/** Without the resolver that some add. */
export const plainDoi = (value: string): string =>
  plainAddress(value).replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)/iu, '');
