import { expect, test } from 'vitest';
import { findingsOf } from '../fixture.ts';
import { elements } from './elements.ts';

const say = (text: string) => findingsOf(elements, { 'a/one': text });
const imported = "import { Listing, Ref } from '@components';\n\n";

test.each([
  ['<Lising file="x.py" />', '5: there is no <Lising> on this page. Did you mean <Listing>?'],
  ['<Mystery />', '5: there is no <Mystery> on this page. Import it'],
  [
    '<Listing file="x.py" />',
    "5: <Listing> is not imported. Write import { Listing } from '@components'; below",
  ],
  [
    "import { Lising } from '@components';",
    '5: @components has no "Lising". Did you mean <Listing>?',
  ],
  [
    '<listing file="x.py" />',
    '5: <listing> is no element that pages use, and might show nothing. Did you mean <Listing>?',
  ],
  ['An <output /> here.', 'Did you mean <Output>?'],
  ['<blonk>x</blonk>', '5: <blonk> is no element that pages use'],
  ['<h2>Title</h2>', '5: <h2> is not written in a page. Write "## …"'],
  [
    `${imported}<Listing fil="x.py" />`,
    '7: <Listing> does nothing with "fil". Did you mean "file"?',
  ],
  [`${imported}<Listing caption="x" />`, 'It takes id, file, region, mark, title.'],
  [`${imported}<Ref to="a" to="b" />`, '<Ref> has "to" twice.'],
  [`${imported}<Ref to="a">words</Ref>`, '<Ref> shows nothing of what stands in it.'],
])('%j is told', (text, message) => {
  expect(say(text)).toEqual([expect.stringContaining(message)]);
});

test.each([
  `${imported}<Listing file="x.py" title="T" /> and <Ref to="a" />`,
  `${imported}<Listing file="x.py">{/* why this one */}</Listing>`,
  "import X from './x.astro';\n\n<X any={1}>a</X> and <X.Part />",
  '<kbd>a</kbd> <sup>2</sup> <br /> <span id="x">y</span>',
  '`<Lising>`',
])('%j is left alone', (text) => {
  expect(say(text)).toEqual([]);
});
