import type { TreeElement } from '../../story/tree.js';
import { findCredit } from '../../story/credit.js';
import { hasCaption, isDecorative } from '../pictures.js';
import type { Rule } from '../rule.js';
import { quote } from '../quotation.js';
import { accessibleText } from '../accessible-text.js';

export const decorativeWithCaption: Rule = {
  id: 'figure/decorative-with-caption',
  severity: 'error',
  description: 'A picture that is marked as decorative and has a caption.',
  rationale: 'Screen readers skip the picture, so the caption describes nothing.',
  criteria: ['1.1.1 A'],
  *check({ pictures }) {
    for (const picture of pictures) {
      if (!hasCaption(picture) || findCredit(picture.caption) === picture.caption) continue;
      const { element, figure, alternativeText, caption } = picture;
      const marked = decorativeAttribute(element, alternativeText, figure);
      if (!marked) continue;
      yield {
        ...marked,
        severity: marked.attribute === 'decorative' ? 'error' : 'warning',
        message: `${marked.attribute}="${marked.element.getAttribute(marked.attribute)}" marks the picture as decorative, but it has a caption: ${quote(caption)}`,
        advice:
          marked.attribute === 'alt'
            ? 'describe what the picture shows, or remove alt: then Aloud points to the caption'
            : `remove ${marked.attribute} or the caption`,
      };
    }
  },
};

/** The attribute that marks a picture as decorative, and its element. */
function decorativeAttribute(
  picture: TreeElement,
  alternativeText: string | null,
  figure: TreeElement | null,
): { element: TreeElement; attribute: string } | undefined {
  if (typeof figure?.getAttribute('decorative') === 'string') return { element: figure, attribute: 'decorative' };
  if (alternativeText === '') return { element: picture, attribute: 'alt' };
  return isDecorative(picture) ? { element: picture, attribute: 'role' } : undefined;
}

export const emptyCaption: Rule = {
  id: 'figure/caption-empty',
  severity: 'note',
  description: 'A caption without text.',
  rationale: 'Some screen readers announce a caption and then say nothing.',
  criteria: ['1.3.1 A'],
  *check({ index: { elements } }) {
    for (const { node: element, article } of elements)
      if (article && isCaption(element) && !accessibleText(element))
        yield { element, message: 'a caption without text', advice: 'write one, or remove the element' };
  },
};

const isCaption = (element: TreeElement): boolean =>
  element.localName === 'figcaption' || element.getAttribute('slot') === 'caption';
