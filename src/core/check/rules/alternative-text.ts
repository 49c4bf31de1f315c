import { isPlaceholder } from '../../story/placeholder-text.js';
import { findCredit } from '../../story/credit.js';
import { hasCaption, hasOtherName } from '../pictures.js';
import { pointToCaption } from './repeated-captions.js';
import type { Rule } from '../rule.js';
import { quote, shorten } from '../quotation.js';

const CRITERIA = ['1.1.1 A'];

export const missingAlt: Rule = {
  id: 'figure/missing-alt',
  severity: 'error',
  description: 'A picture without an alt.',
  rationale: 'A screen reader says “image”, or spells the name of the file.',
  criteria: CRITERIA,
  isFixable: true,
  *check(page) {
    for (const picture of page.pictures) {
      const { element, alternativeText, isRepaired } = picture;
      if (element.localName !== 'img' || alternativeText !== null || hasOtherName(element)) continue;
      if (isRepaired && !page.includeRepaired) continue;
      const captioned = hasCaption(picture);
      yield {
        element,
        message: captioned ? 'a picture without alt; only its caption tells what it is' : 'a picture without alt',
        advice: isRepaired
          ? 'mended in this page; “aloud check --fix” mends the file'
          : captioned
            ? 'write what it shows, or let alt point to the caption'
            : 'write what it shows; alt="" where it shows nothing that matters',
        ...(captioned && { severity: isRepaired ? ('note' as const) : ('warning' as const) }),
        ...(captioned && pointToCaption(picture, page)),
      };
    }
  },
};

export const placeholderAlt: Rule = {
  id: 'figure/alt-placeholder',
  severity: 'error',
  description: 'An alt that is no description: “photo”, “picture 1”, a size, the name of a file.',
  rationale: 'It is heard, and tells nothing (failure F30 of WCAG).',
  criteria: CRITERIA,
  *check({ pictures }) {
    for (const { element, attribute, alternativeText } of pictures)
      if (alternativeText && isPlaceholder(alternativeText))
        yield {
          element,
          attribute,
          message: `alt="${shorten(alternativeText)}" describes nothing`,
          advice: 'write what the picture shows; alt="" where it shows nothing that matters',
        };
  },
};

/** “Photo of …”, “Das Bild zeigt …”: a screen reader has said “image” already. What kind of picture it is may matter; a painting, a map. */
const ALT_PREFIX =
  /^(?:(?:this|the|an?|das|ein|ce|cette|une?|est[ae]|una?)\s+)?(?:(?:photo(?:graph)?|image|picture|pic)\s+(?:of|shows?|showing|from)|(?:foto|bild|abbildung)\s+(?:von|vom|zeigt|mit|einer|eines)|(?:photo|image|photographie)\s+(?:de|du|des|d[’'])|(?:foto|fotografía|imagen|fotografia|imagem)\s+(?:de|del|do|da)|(?:фото|фотография|снимок|изображение|фотографія|світлина|зображення)\s|(?:сурет|фотосурет)т?е\s|(?:عکس|تصویر)\s?ی?\s+از|صورة\s+ل)|^(?:photo|image|picture|foto|bild|imagen|imagem|фото|عکس|تصویر|صورة)\s*[:：-]\s/iu;

export const prefixedAlt: Rule = {
  id: 'figure/alt-prefix',
  severity: 'warning',
  description: 'An alt that begins with “photo of”, “image of” or the like.',
  rationale: 'A screen reader has just said “image”.',
  criteria: [],
  *check({ pictures }) {
    for (const { element, attribute, alternativeText } of pictures) {
      const prefix =
        alternativeText && !isPlaceholder(alternativeText) && !findCredit(alternativeText)
          ? ALT_PREFIX.exec(alternativeText)?.[0].trim()
          : undefined;
      if (prefix)
        yield {
          element,
          attribute,
          message: `alt begins with “${prefix}”, after the screen reader has said “image”`,
          advice: 'begin with what it shows',
        };
    }
  },
};

export const creditInAlt: Rule = {
  id: 'figure/credit-in-alt',
  severity: 'warning',
  description: 'An alt that names who made the picture.',
  rationale: 'A credit is no description; it belongs after the caption, where all can see it and its links work.',
  criteria: CRITERIA,
  *check({ pictures }) {
    for (const { element, attribute, alternativeText } of pictures) {
      const credit = alternativeText && !isPlaceholder(alternativeText) ? findCredit(alternativeText) : '';
      if (credit)
        yield {
          element,
          attribute,
          message: `${quote(credit)} in alt names who made the picture`,
          advice: 'put the credit after the caption, in an element of its own',
        };
    }
  },
};
