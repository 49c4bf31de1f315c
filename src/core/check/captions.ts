import type { TreeElement } from '../story/tree.js';
import { creditIn } from './credit-in.js';
import { hasCaption, isDecoration } from './pictures.js';
import type { Rule } from './rule.js';
import { quoted } from './quoted.js';
import { wordsIn } from './words-in.js';

export const decorativeWithCaption: Rule = {
  id: 'figure/decorative-with-caption',
  severity: 'error',
  finds: 'A picture that is said to be decoration, and has a caption.',
  why: 'The picture cannot be found by a screen reader, so the caption speaks of nothing.',
  criteria: ['1.1.1 A'],
  *check({ pictures }) {
    for (const picture of pictures) {
      if (!hasCaption(picture) || creditIn(picture.caption) === picture.caption) continue;
      const { element, figure, words, caption } = picture;
      const said = decoration(element, words, figure);
      if (!said) continue;
      yield {
        ...said,
        severity: said.attribute === 'decorative' ? 'error' : 'warning',
        message: `${said.attribute}="${said.element.getAttribute(said.attribute)}" makes the picture decoration; its caption, ${quoted(caption)}, says that it is not`,
        mend:
          said.attribute === 'alt'
            ? 'write what the picture shows; without alt Aloud points to the caption'
            : `take ${said.attribute} away, or the caption`,
      };
    }
  },
};

/** By which attribute, of which element, a picture is decoration. */
function decoration(
  picture: TreeElement,
  words: string | null,
  figure: TreeElement | null,
): { element: TreeElement; attribute: string } | undefined {
  if (typeof figure?.getAttribute('decorative') === 'string') return { element: figure, attribute: 'decorative' };
  if (words === '') return { element: picture, attribute: 'alt' };
  return isDecoration(picture) ? { element: picture, attribute: 'role' } : undefined;
}

export const emptyCaption: Rule = {
  id: 'figure/caption-empty',
  severity: 'note',
  finds: 'A caption without a word.',
  why: 'Some screen readers announce a caption and then say nothing.',
  criteria: ['1.3.1 A'],
  *check({ survey: { elements } }) {
    for (const { node: element, article } of elements)
      if (article && isCaption(element) && !wordsIn(element))
        yield { element, message: 'a caption without a word', mend: 'write one, or take the element away' };
  },
};

const isCaption = (element: TreeElement): boolean =>
  element.localName === 'figcaption' || element.getAttribute('slot') === 'caption';
