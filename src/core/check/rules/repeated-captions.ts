import { withoutCredit } from '../../story/credit.js';
import { normalizeText } from '../../story/normalize-text.js';
import { isPlaceholder } from '../../story/placeholder-text.js';
import { isRepeatedByCaption, createDuplicateTest } from '../../story/repeated-text.js';
import type { CheckedPage } from '../checked-page.js';
import type { AttributeChange, RuleFinding } from '../finding.js';
import type { CheckedPicture } from '../pictures.js';
import type { Rule } from '../rule.js';
import { quote } from '../quotation.js';

export const repeatsCaption: Rule = {
  id: 'figure/alt-repeats-caption',
  severity: 'warning',
  description: 'A picture whose alt says what its caption says.',
  rationale: 'Screen readers say it twice, some three times.',
  criteria: ['1.1.1 A'],
  isFixable: true,
  *check(page) {
    for (const picture of findRepeatedPictures(page)) {
      const { element, attribute, alternativeText } = picture;
      if (picture.isRepaired && !page.includeRepaired) continue;
      yield {
        element,
        attribute,
        message: `${quote(alternativeText!)}: alt and caption say the same; screen readers will say it twice or more`,
        advice: picture.isRepaired
          ? 'mended in this page; “aloud check --fix” mends the file'
          : 'write what the picture shows, or let alt point to the caption',
        ...(picture.isRepaired && { severity: 'note' as const }),
        ...pointToCaption(picture, page),
      };
    }
  },
};

/** So much of both, and in so many words, is no chance. */
const NEAR_REPEAT_SHARE = 0.8;
const MIN_WORDS = 5;

export const nearCaption: Rule = {
  id: 'figure/alt-near-caption',
  severity: 'warning',
  description: 'A picture whose alt says nearly what its caption says: four words of five are the same.',
  rationale:
    'Nearly the same is heard twice, and what differs is easily missed. Nothing is changed, since something would be lost.',
  criteria: ['1.1.1 A'],
  *check(page) {
    const same = new Set(findRepeatedPictures(page));
    for (const picture of page.pictures) {
      const { element, attribute, alternativeText, caption } = picture;
      if (!alternativeText || !caption || same.has(picture) || isPlaceholder(alternativeText)) continue;
      const share = wordOverlap(
        normalizeText(withoutCredit(alternativeText)).split(' '),
        normalizeText(withoutCredit(caption)).split(' '),
      );
      if (share < NEAR_REPEAT_SHARE) continue;
      yield {
        element,
        attribute,
        message: `${quote(alternativeText)}: alt and caption have ${Math.floor(share * 100)} % of their words in common`,
        advice: 'write in alt what the picture shows and the caption does not say',
      };
    }
  },
};

/** What a change of attributes does about a repeat, as the page does it (FIG-2, FIG-12): the author's words are kept. */
export function pointToCaption(
  { element, language, isRepaired }: CheckedPicture,
  page: CheckedPage,
): Pick<RuleFinding, 'fix'> {
  const described = isRepaired || element.localName !== 'img' ? undefined : page.describedText?.(language);
  if (!described) return {};
  const fix: AttributeChange[] = [
    { attribute: 'alt', value: described },
    { attribute: 'data-aloud-alt', value: element.getAttribute('alt') ?? '' },
  ];
  return { fix };
}

function findRepeatedPictures({ pictures }: CheckedPage): CheckedPicture[] {
  const isShared = createDuplicateTest(pictures.map(({ alternativeText }) => alternativeText ?? ''));
  return pictures.filter(
    ({ alternativeText, caption }) =>
      alternativeText &&
      !isPlaceholder(alternativeText) &&
      isRepeatedByCaption(alternativeText, caption, isShared(alternativeText)),
  );
}

/** Words in common, of both texts together (Dice's coefficient over words, each as often as it occurs): 0 to 1. */
function wordOverlap(one: readonly string[], other: readonly string[]): number {
  if (Math.min(one.length, other.length) < MIN_WORDS) return 0;
  const left = new Map<string, number>();
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of other) {
    const count = left.get(word) ?? 0;
    if (count) common += 1;
    left.set(word, count - 1);
  }
  return (2 * common) / (one.length + other.length);
}
