/** Works that the book cites, as they stand in BibTeX. */
import { isDay } from '../../schemas/day.ts';
import { referenceSchema } from '../../schemas/reference.ts';
import type { FileReader } from '../data/files.ts';
import type { Identified } from '../data/reading.ts';
import type { Finding } from '../finding.ts';
import { nearest } from '../words/nearest.ts';
import { type BibEntry, bibEntries } from './bibtex-entries.ts';
import { plainAddress, plainDoi } from './tex-address.ts';

export interface Reference extends Identified {
  /** Names of the fields that the entry has, in small letters. */
  readonly fields: ReadonlySet<string>;
  /** The entry in one layout, abbreviations and addresses as they are meant: what the processor reads. */
  readonly bibtex: string;
  /** Whole addresses, which the processor would cut or leave in TeX. */
  readonly links: { readonly url?: string; readonly doi?: string };
  /** First author or editor and year: works that share it are told apart by a letter. */
  readonly authorYear: string;
}

/** Kinds of works that BibTeX and its successor have. */
const types = (
  'article book booklet collection conference dataset electronic inbook incollection inproceedings manual ' +
  'mastersthesis misc mvbook mvcollection mvproceedings online patent periodical phdthesis proceedings ' +
  'report software standard techreport thesis unpublished www'
).split(' ');

/** Fields whose misspelling would lose what they say. */
const names = (
  'author editor title subtitle booktitle journal journaltitle year date month volume number issue pages ' +
  'publisher institution organization school address location edition series chapter note howpublished ' +
  'type doi url urldate eprint eprinttype isbn issn keywords abstract translator version'
).split(' ');

export const readBibtex: FileReader<Reference> = (file, text) => {
  const { entries: works, faults } = bibEntries(text);
  const findings: Finding[] = faults.map(({ line, message }) => ({
    file,
    line,
    message: `${message}.`,
  }));
  const entries = works.map((work): Reference => {
    const faultsOfWork = [...faultsOf(work)];
    findings.push(...faultsOfWork.map((fault) => ({ file, ...fault })));
    return referenceOf(file, work);
  });
  if (works.length === 0 && faults.length === 0) {
    const message = 'holds no entry. Write one like @book{key, title = {…}}.';
    findings.push({ file, line: 1, message });
  }
  return { entries, findings };
};

type Fault = Omit<Finding, 'file'>;

function* faultsOf({ type, key, line, fields }: BibEntry): Generator<Fault> {
  if (!types.includes(type)) {
    const near = nearest(type, types);
    const remedy = near === undefined ? 'Write @misc or @online.' : `Did you mean "@${near}"?`;
    yield { line, message: `"${key}" is of the kind @${type}, which no style knows. ${remedy}` };
  }
  const seen = new Map<string, number>();
  for (const { name, line: at, value } of fields) {
    const first = seen.get(name);
    if (first !== undefined) {
      yield {
        line: at,
        message: `"${name}" is also on line ${first}, and only one would show. Keep one.`,
      };
    }
    seen.set(name, at);
    const near = names.includes(name) ? undefined : nearest(name, names);
    if (near !== undefined) {
      yield { line: at, message: `no style knows the field "${name}". Did you mean "${near}"?` };
    }
    const fault = faultOfValue(name, value);
    if (fault !== undefined) yield { line: at, message: `"${name}" of "${key}" ${fault}.` };
  }
  const given = new Set(seen.keys());
  for (const { message } of referenceSchema.safeParse({ fields: given }).error?.issues ?? []) {
    yield { line, message: `"${key}" ${message}.` };
  }
}

function faultOfValue(name: string, value: string): string | undefined {
  const bare = value.replace(/\\./gsu, '');
  if (bare.trim() === '') return 'is empty. Fill it, or take the line away';
  if (name === 'urldate' && !isDay(value.trim())) {
    return `is "${value}", which is no day. Write one as YYYY-MM-DD`;
  }
  if (name === 'date' && !value.split('/').every((part) => isDate(part.trim()))) {
    return `is "${value}", which is no date. Write YYYY, YYYY-MM or YYYY-MM-DD`;
  }
  if (name === 'year' && !/^\d{4}$/u.test(value.trim())) {
    return `is "${value}". Write four digits; works of one year get their letters by themselves`;
  }
  if (name === 'url' && !URL.canParse(plainAddress(value))) {
    return `is "${value}", which is no address. Write one that begins with https://`;
  }
  if (name === 'doi' && !/^10\.\d+\S*\/\S+$/u.test(plainDoi(value))) {
    return `is "${value}", which is no DOI. Write one such as 10.1145/3287560.3287596`;
  }
  if (name === 'url' || name === 'doi') return undefined;
  if (bare.split('$').length % 2 === 0)
    return 'has a $ that opens a formula and none that closes it. Write \\$';
  return undefined;
}

const isDate = (text: string): boolean =>
  text === '' || text === '..' || isDay(text) || isDay(`${text}-01`) || isDay(`${text}-01-01`);

function referenceOf(file: string, { type, key, line, fields }: BibEntry): Reference {
  const given = (name: string) => fields.find((field) => field.name === name)?.value;
  const [url, doi] = [given('url'), given('doi')];
  const links = {
    ...(url === undefined ? {} : { url: plainAddress(url) }),
    ...(doi === undefined ? {} : { doi: plainDoi(doi) }),
  };
  const written = fields.map(({ name, value }) => {
    const plain = name === 'url' ? links.url : name === 'doi' ? links.doi : value;
    return `  ${name} = {${plain ?? value}}`;
  });
  return {
    id: key,
    file,
    line,
    fields: new Set(fields.map(({ name }) => name)),
    bibtex: `@${type}{${key},\n${written.join(',\n')}\n}\n`,
    links,
    authorYear: `${familyOf(given('author') ?? given('editor') ?? '')} ${yearOf(given('year') ?? given('date'))}`,
  };
}

const yearOf = (date = '') => date.trim().slice(0, 4);

/** Enough of the first name to find works that could be taken for each other. */
function familyOf(names: string): string {
  const [first = ''] = names.split(/\s+and\s+/iu);
  const family = first.includes(',') ? (first.split(',')[0] ?? '') : first;
  const words = family
    .replace(/\\[a-zA-Z]+|[^\p{L}\s]/gu, '')
    .toLowerCase()
    .trim()
    .split(/\s+/u);
  return first.startsWith('{') ? words.join(' ') : (words.at(-1) ?? '');
}
