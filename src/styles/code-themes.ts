/**
 * Code in print's manner: weight and slant carry the structure, color only helps, so that a listing
 * reads the same in gray. Contrast of every color is at least 5.5:1 on its ground.
 */
interface Palette {
  type: 'light' | 'dark';
  ground: string;
  ink: string;
  comment: string;
  string: string;
  number: string;
  name: string;
}

function theme(name: string, { type, ground, ink, comment, string, number, name: call }: Palette) {
  const rule = (scope: string[], foreground: string, fontStyle?: string) => ({
    scope,
    settings: { foreground, ...(fontStyle === undefined ? {} : { fontStyle }) },
  });
  return {
    name,
    type,
    colors: { 'editor.background': ground, 'editor.foreground': ink },
    settings: [
      { settings: { background: ground, foreground: ink } },
      rule(
        ['comment', 'punctuation.definition.comment', 'string.quoted.docstring'],
        comment,
        'italic',
      ),
      rule(['keyword', 'storage', 'keyword.operator.logical', 'constant.language'], ink, 'bold'),
      rule(['keyword.operator', 'punctuation'], ink),
      rule(['string', 'punctuation.definition.string', 'markup.inline.raw'], string),
      rule(['constant.numeric', 'constant.character.escape'], number),
      rule(
        ['entity.name.function', 'entity.name.type', 'entity.name.class', 'entity.name.tag'],
        call,
      ),
      rule(['meta.decorator', 'entity.name.function.decorator'], comment),
    ],
  };
}

export const codeThemes = [
  theme('handbook-light', {
    type: 'light',
    ground: '#f4f1ea',
    ink: '#23211d',
    comment: '#645d50',
    string: '#2c6144',
    number: '#8a3f12',
    name: '#1f4e79',
  }),
  theme('handbook-dark', {
    type: 'dark',
    ground: '#1f1e1b',
    ink: '#dedad0',
    comment: '#a69f90',
    string: '#9fc7a6',
    number: '#e0a878',
    name: '#9cc3e6',
  }),
];
