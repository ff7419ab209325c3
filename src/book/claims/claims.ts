/** Finds in prose what a specialist would ask the source of: shares, multiples, money, dates. */

export type ClaimKind = 'percentage' | 'multiple' | 'amount of money' | 'date-bound claim';

export interface Claim {
  readonly kind: ClaimKind;
  /** The words that make it one. */
  readonly text: string;
}

const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const counted = '(?:\\d[\\d,.]*|two|three|four|five|six|seven|eight|nine|ten)';

const patterns: readonly (readonly [ClaimKind, RegExp])[] = [
  ['percentage', /\d[\d,.]*\s?(?:%|percent(?:age points?)?\b|per cent\b)/giu],
  [
    'multiple',
    new RegExp(
      `\\b${counted}(?:\\s?[×x](?!\\w|\\s*\\d)|-fold\\b|\\s+times\\s+(?:as|more|less|faster|slower|larger|smaller|bigger|cheaper|longer|shorter|higher|lower|the)\\b)`,
      'giu',
    ),
  ],
  [
    'amount of money',
    /(?:[$€£]|\b(?:USD|EUR|GBP)\s?)\d[\d,.]*|\b\d[\d,.]*\s?(?:dollars?|euros?|pounds?)\b/giu,
  ],
  [
    'date-bound claim',
    new RegExp(
      `\\b(?:since|until|as of|in|by|from|before|after|during|on)\\s+(?:\\d{1,2}\\s+)?(?:${month}\\s+)?(?:\\d{1,2},\\s+)?(?:19|20)\\d\\d\\b`,
      'giu',
    ),
  ],
];

/** Claims in a paragraph, in the order of their kinds. Code is no claim: give text without it. */
export function claimsIn(text: string): Claim[] {
  return patterns.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map(([match]) => ({ kind, text: match.trim() })),
  );
}
