import { isPlaceholder } from '../story/placeholder.js';
import { creditIn } from './credit-in.js';
import { hasCaption, isNamedElsewhere } from './pictures.js';
import { pointToCaption } from './repeated-captions.js';
import type { Rule } from './rule.js';
import { shorten } from './shorten.js';
import { quoted } from './quoted.js';

const CRITERIA = ['1.1.1 A'];

export const missingAlt: Rule = {
  id: 'figure/missing-alt',
  severity: 'error',
  finds: 'A picture without an alt.',
  why: 'A screen reader says “image”, or spells the name of the file.',
  criteria: CRITERIA,
  fixes: true,
  *check(page) {
    for (const picture of page.pictures) {
      const { element, words, isMended } = picture;
      if (element.localName !== 'img' || words !== null || isNamedElsewhere(element)) continue;
      if (isMended && !page.asAuthored) continue;
      const captioned = hasCaption(picture);
      yield {
        element,
        message: captioned ? 'a picture without alt; only its caption tells what it is' : 'a picture without alt',
        mend: isMended
          ? 'mended in this page; “aloud check --fix” mends the file'
          : captioned
            ? 'write what it shows, or let alt point to the caption'
            : 'write what it shows; alt="" where it shows nothing that matters',
        ...(captioned && { severity: isMended ? ('note' as const) : ('warning' as const) }),
        ...(captioned && pointToCaption(picture, page)),
      };
    }
  },
};

export const placeholderAlt: Rule = {
  id: 'figure/alt-placeholder',
  severity: 'error',
  finds: 'An alt that is no description: “photo”, “picture 1”, a size, the name of a file.',
  why: 'It is heard, and tells nothing (failure F30 of WCAG).',
  criteria: CRITERIA,
  *check({ pictures }) {
    for (const { element, attribute, words } of pictures)
      if (words && isPlaceholder(words))
        yield {
          element,
          attribute,
          message: `alt="${shorten(words)}" describes nothing`,
          mend: 'write what the picture shows; alt="" where it shows nothing that matters',
        };
  },
};

/** “Photo of …”, “Das Bild zeigt …”: a screen reader has said “image” already. What kind of picture it is may matter; a painting, a map. */
const PREFIX =
  /^(?:(?:this|the|an?|das|ein|ce|cette|une?|est[ae]|una?)\s+)?(?:(?:photo(?:graph)?|image|picture|pic)\s+(?:of|shows?|showing|from)|(?:foto|bild|abbildung)\s+(?:von|vom|zeigt|mit|einer|eines)|(?:photo|image|photographie)\s+(?:de|du|des|d[’'])|(?:foto|fotografía|imagen|fotografia|imagem)\s+(?:de|del|do|da)|(?:фото|фотография|снимок|изображение|фотографія|світлина|зображення)\s|(?:сурет|фотосурет)т?е\s|(?:عکس|تصویر)\s?ی?\s+از|صورة\s+ل)|^(?:photo|image|picture|foto|bild|imagen|imagem|фото|عکس|تصویر|صورة)\s*[:：-]\s/iu;

export const prefixedAlt: Rule = {
  id: 'figure/alt-prefix',
  severity: 'warning',
  finds: 'An alt that begins with “photo of”, “image of” or the like.',
  why: 'A screen reader has just said “image”.',
  criteria: [],
  *check({ pictures }) {
    for (const { element, attribute, words } of pictures) {
      const prefix = words && !isPlaceholder(words) && !creditIn(words) ? PREFIX.exec(words)?.[0].trim() : undefined;
      if (prefix)
        yield {
          element,
          attribute,
          message: `alt begins with “${prefix}”, after the screen reader has said “image”`,
          mend: 'begin with what it shows',
        };
    }
  },
};

export const creditInAlt: Rule = {
  id: 'figure/credit-in-alt',
  severity: 'warning',
  finds: 'An alt that names who made the picture.',
  why: 'A credit is no description; it belongs after the caption, where all can see it and its links work.',
  criteria: CRITERIA,
  *check({ pictures }) {
    for (const { element, attribute, words } of pictures) {
      const credit = words && !isPlaceholder(words) ? creditIn(words) : '';
      if (credit)
        yield {
          element,
          attribute,
          message: `${quoted(credit)} in alt names who made the picture`,
          mend: 'put the credit after the caption, in an element of its own',
        };
    }
  },
};
