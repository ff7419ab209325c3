/** The address of a new issue in which page, section and version are already filled in. */
export interface Place {
  readonly title: string;
  readonly slug: string;
  /** Heading that the reader was at; undefined before the script knows. */
  readonly section: string | undefined;
}

export interface Site {
  readonly repository: string;
  readonly site: string;
  readonly base: string;
  readonly version: string;
}

export function reportUrl({ repository, site, base, version }: Site, place: Place): string {
  const { title, slug, section } = place;
  const lines = [
    'What is wrong, and what should it say?',
    '',
    '',
    `Page: ${site}${base}${slug}/`,
    ...(section === undefined ? [] : [`Section: ${section}`]),
    `Version: ${version}`,
  ];
  const query = new URLSearchParams({ title: `${title}: `, body: lines.join('\n') });
  return `${repository.replace(/\.git$/u, '')}/issues/new?${query}`;
}

/** The same address with the section put in, or put in another. */
export function withSection(url: string, section: string): string {
  const report = new URL(url);
  const lines = (report.searchParams.get('body') ?? '').split('\n');
  const others = lines.filter((line) => !line.startsWith('Section: '));
  const at = others.findIndex((line) => line.startsWith('Version: '));
  others.splice(at < 0 ? others.length : at, 0, `Section: ${section}`);
  report.searchParams.set('body', others.join('\n'));
  return report.href;
}
