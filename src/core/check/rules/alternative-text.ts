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
  rationale: 'A screen reader says “image”, or spells the file name.',
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
        message: captioned ? 'a picture without alt; only its caption describes it' : 'a picture without alt',
        advice: isRepaired
          ? 'repaired in this page; “aloud check --fix” repairs the file'
          : captioned
            ? 'write what it shows, or let alt point to the caption'
            : 'describe it; use alt="" if it is decorative',
        ...(captioned && { severity: isRepaired ? ('note' as const) : ('warning' as const) }),
        ...(captioned && pointToCaption(picture, page)),
      };
    }
  },
};

export const placeholderAlt: Rule = {
  id: 'figure/alt-placeholder',
  severity: 'error',
  description: 'An alt that describes nothing: “photo”, “picture 1”, a size, a file name.',
  rationale: 'Screen readers read it, but it says nothing about the picture (failure F30 of WCAG).',
  criteria: CRITERIA,
  *check({ pictures }) {
    for (const { element, attribute, alternativeText } of pictures)
      if (alternativeText && isPlaceholder(alternativeText))
        yield {
          element,
          attribute,
          message: `alt="${shorten(alternativeText)}" describes nothing`,
          advice: 'describe what the picture shows; use alt="" if it is decorative',
        };
  },
};

/** “Photo of …”, “Das Bild zeigt …”: screen readers already say “image”. Other kinds of pictures may matter: a painting, a map. */
const ALT_PREFIX =
  /^(?:(?:this|the|an?|das|ein|ce|cette|une?|est[ae]|una?)\s+)?(?:(?:(?:photo(?:graph)?|image|picture|pic)\s+(?:of|shows?|showing|from)|(?:foto|bild|abbildung)\s+(?:von|vom|zeigt|mit|einer|eines)|(?:photo|image|photographie)\s+(?:de|du|des)|(?:foto|fotografía|imagen|fotografia|imagem)\s+(?:de|del|do|da))(?!\p{L})|(?:photo|image|photographie)\s+d[’']|(?:фото|фотография|снимок|изображение|фотографія|світлина|зображення)\s|(?:сурет|фотосурет)т?е\s|(?:عکس|تصویر)\s?ی?\s+از|صورة\s+ل)|^(?:photo|image|picture|foto|bild|imagen|imagem|фото|عکس|تصویر|صورة)\s*[:：-]\s/iu;

export const prefixedAlt: Rule = {
  id: 'figure/alt-prefix',
  severity: 'warning',
  description: 'An alt that starts with “photo of”, “image of” or the like.',
  rationale: 'Screen readers already say “image”.',
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
          message: `alt starts with “${prefix}”, but screen readers already say “image”`,
          advice: 'start with what the picture shows',
        };
    }
  },
};

export const creditInAlt: Rule = {
  id: 'figure/credit-in-alt',
  severity: 'warning',
  description: 'An alt that contains the credit of the picture.',
  rationale: 'A credit is not a description. After the caption, everyone can read it, and its links work.',
  criteria: CRITERIA,
  *check({ pictures }) {
    for (const { element, attribute, alternativeText } of pictures) {
      const credit = alternativeText && !isPlaceholder(alternativeText) ? findCredit(alternativeText) : '';
      if (credit)
        yield {
          element,
          attribute,
          message: `${quote(credit)} in alt is a credit`,
          advice: 'put the credit after the caption, in an element of its own',
        };
    }
  },
};
