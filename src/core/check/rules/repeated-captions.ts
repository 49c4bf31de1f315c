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
          ? 'repaired in this page; “aloud check --fix” repairs the file'
          : 'write what the picture shows, or let alt point to the caption',
        ...(picture.isRepaired && { severity: 'note' as const }),
        ...pointToCaption(picture, page),
      };
    }
  },
};

/** This share of common words, in at least this many words, is not by chance. */
const NEAR_REPEAT_SHARE = 0.8;
const MIN_WORDS = 5;

export const nearCaption: Rule = {
  id: 'figure/alt-near-caption',
  severity: 'warning',
  description: 'A picture whose alt says nearly what its caption says: four words of five are the same.',
  rationale:
    'Screen readers read nearly the same text twice, and listeners miss the difference. Aloud does not change it, because words would be lost.',
  criteria: ['1.1.1 A'],
  *check(page) {
    const repeated = new Set(findRepeatedPictures(page));
    for (const picture of page.pictures) {
      const { element, attribute, alternativeText, caption } = picture;
      if (!alternativeText || !caption || repeated.has(picture) || isPlaceholder(alternativeText)) continue;
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

/** The change of attributes that points to the caption, as Aloud does in the page (FIG-2, FIG-12). Keeps the author's words. */
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

/** The share of common words, 0 to 1: Dice's coefficient over words, each counted as often as it occurs. */
function wordOverlap(one: readonly string[], other: readonly string[]): number {
  if (Math.min(one.length, other.length) < MIN_WORDS) return 0;
  const left = new Map<string, number>();
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of other) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    common += 1;
    left.set(word, count - 1);
  }
  return (2 * common) / (one.length + other.length);
}
