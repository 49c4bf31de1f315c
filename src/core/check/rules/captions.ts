import type { TreeElement } from '../../story/tree.js';
import { findCredit } from '../../story/credit.js';
import { hasCaption, isDecorative } from '../pictures.js';
import type { Rule } from '../rule.js';
import { quote } from '../quotation.js';
import { accessibleText } from '../accessible-text.js';

export const decorativeWithCaption: Rule = {
  id: 'figure/decorative-with-caption',
  severity: 'error',
  description: 'A picture that is said to be decoration, and has a caption.',
  rationale: 'The picture cannot be found by a screen reader, so the caption speaks of nothing.',
  criteria: ['1.1.1 A'],
  *check({ pictures }) {
    for (const picture of pictures) {
      if (!hasCaption(picture) || findCredit(picture.caption) === picture.caption) continue;
      const { element, figure, alternativeText, caption } = picture;
      const said = decorativeAttribute(element, alternativeText, figure);
      if (!said) continue;
      yield {
        ...said,
        severity: said.attribute === 'decorative' ? 'error' : 'warning',
        message: `${said.attribute}="${said.element.getAttribute(said.attribute)}" makes the picture decoration; its caption, ${quote(caption)}, says that it is not`,
        advice:
          said.attribute === 'alt'
            ? 'write what the picture shows; without alt Aloud points to the caption'
            : `take ${said.attribute} away, or the caption`,
      };
    }
  },
};

/** By which attribute, of which element, a picture is decoration. */
function decorativeAttribute(
  picture: TreeElement,
  words: string | null,
  figure: TreeElement | null,
): { element: TreeElement; attribute: string } | undefined {
  if (typeof figure?.getAttribute('decorative') === 'string') return { element: figure, attribute: 'decorative' };
  if (words === '') return { element: picture, attribute: 'alt' };
  return isDecorative(picture) ? { element: picture, attribute: 'role' } : undefined;
}

export const emptyCaption: Rule = {
  id: 'figure/caption-empty',
  severity: 'note',
  description: 'A caption without a word.',
  rationale: 'Some screen readers announce a caption and then say nothing.',
  criteria: ['1.3.1 A'],
  *check({ index: { elements } }) {
    for (const { node: element, article } of elements)
      if (article && isCaption(element) && !accessibleText(element))
        yield { element, message: 'a caption without a word', advice: 'write one, or take the element away' };
  },
};

const isCaption = (element: TreeElement): boolean =>
  element.localName === 'figcaption' || element.getAttribute('slot') === 'caption';
