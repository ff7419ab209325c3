/** Mends the tags that the engine leaves: what a screen reader needs and PDF/UA asks for. */
import {
  type PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFString,
} from 'pdf-lib';
import { Problem } from '../../tools/problem.ts';
import { formulaMark } from '../math.ts';
import {
  eachTag,
  isContent,
  kidsOf,
  structureRoot,
  type Tag,
  tagOf,
  tagsIn,
} from './structure-tree.ts';

/** Types of PDF 2.0 and of the engine's own, as PDF 1.7 knows them. */
const roles: Readonly<Record<string, string>> = {
  Strong: 'Span',
  Em: 'Span',
  Aside: 'Sect',
  Sub: 'Span',
  Title: 'P',
  FENote: 'Note',
};

const standard = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 ' +
    'H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link ' +
    'Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'
  ).split(' '),
);

/** @throws Problem when the PDF has no tags, or tags that nothing explains. */
export function mendTags(pdf: PDFDocument): void {
  const root = structureRoot(pdf);
  if (root === undefined) {
    throw new Problem('the engine wrote no tags: print with tagged: true, and check its version.');
  }
  const used = new Set<string>();
  eachTag(root, (tag) => {
    mendPicture(tag);
    if (tag.type === 'LI') mendListItem(tag);
    tag.dict.delete(PDFName.of('ID'));
    const type = tag.dict.lookup(PDFName.of('S'));
    if (type instanceof PDFName) used.add(type.decodeText());
  });
  const strange = [...used].filter((type) => !standard.has(type));
  const unknown = strange.find((type) => roles[type] === undefined);
  if (unknown !== undefined) {
    throw new Problem(
      `the engine uses the tag "${unknown}": add its role in scripts/print/pdf/tags.ts.`,
    );
  }
  const map = Object.fromEntries(strange.map((type) => [type, PDFName.of(roles[type] ?? 'Span')]));
  root.set(PDFName.of('RoleMap'), pdf.context.obj(map));
}

export function altOf(dict: PDFDict): string | undefined {
  const alt = dict.lookup(PDFName.of('Alt'));
  return alt instanceof PDFString || alt instanceof PDFHexString ? alt.decodeText() : undefined;
}

/** HTML's figure is a frame around a picture or a listing; only the picture is a Figure. */
function mendPicture({ dict, type }: Tag): void {
  if (type !== 'Figure') return;
  const alt = altOf(dict);
  if (alt === undefined) dict.set(PDFName.of('S'), PDFName.of('Div'));
  else if (alt.startsWith(formulaMark)) {
    dict.set(PDFName.of('S'), PDFName.of('Formula'));
    dict.set(PDFName.of('Alt'), PDFHexString.fromText(alt.slice(formulaMark.length)));
  }
}

/** An item is a label and a body; the engine leaves the body's pieces beside the label. */
function mendListItem({ dict, ref }: Tag): void {
  const kids = kidsOf(dict);
  const labels = kids.filter((kid) => tagOf(dict, kid)?.type === 'Lbl');
  const rest = kids.filter((kid) => !labels.includes(kid));
  if (rest.length === 0 || tagsIn(dict).some(({ type }) => type === 'LBody')) return;
  if (rest.some(isContent)) {
    throw new Problem(
      'a list item holds bare text among its tags: the engine has changed its ways.',
    );
  }
  const { context } = dict;
  const body = context.obj({ Type: 'StructElem', S: 'LBody', P: ref, K: rest });
  const bodyRef = context.register(body);
  for (const kid of rest) tagOf(dict, kid)?.dict.set(PDFName.of('P'), bodyRef);
  dict.set(PDFName.of('K'), context.obj([...labels, bodyRef] as PDFObject[]));
}
