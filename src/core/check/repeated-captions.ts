import { withoutCredit } from '../story/credit.js';
import { fold } from '../story/fold.js';
import { isPlaceholder } from '../story/placeholder.js';
import { repeats, sharedAmong } from '../story/repeat.js';
import type { CheckedPage } from './checked-page.js';
import type { AttributeChange, Found } from './finding.js';
import type { Picture } from './pictures.js';
import type { Rule } from './rule.js';
import { quoted } from './quoted.js';

export const repeatsCaption: Rule = {
  id: 'figure/alt-repeats-caption',
  severity: 'warning',
  finds: 'A picture whose alt says what its caption says.',
  why: 'Screen readers say it twice, some three times.',
  criteria: ['1.1.1 A'],
  fixes: true,
  *check(page) {
    for (const picture of repeated(page)) {
      const { element, attribute, words } = picture;
      if (picture.isMended && !page.asAuthored) continue;
      yield {
        element,
        attribute,
        message: `${quoted(words!)}: alt and caption say the same; screen readers will say it twice or more`,
        mend: picture.isMended
          ? 'mended in this page; “aloud check --fix” mends the file'
          : 'write what the picture shows, or let alt point to the caption',
        ...(picture.isMended && { severity: 'note' as const }),
        ...pointToCaption(picture, page),
      };
    }
  },
};

/** So much of both, and in so many words, is no chance. */
const NEAR = 0.8;
const FEWEST_WORDS = 5;

export const nearCaption: Rule = {
  id: 'figure/alt-near-caption',
  severity: 'warning',
  finds: 'A picture whose alt says nearly what its caption says: four words of five are the same.',
  why: 'Nearly the same is heard twice, and what differs is easily missed. Nothing is changed, since something would be lost.',
  criteria: ['1.1.1 A'],
  *check(page) {
    const same = new Set(repeated(page));
    for (const picture of page.pictures) {
      const { element, attribute, words, caption } = picture;
      if (!words || !caption || same.has(picture) || isPlaceholder(words)) continue;
      const share = overlap(fold(withoutCredit(words)).split(' '), fold(withoutCredit(caption)).split(' '));
      if (share < NEAR) continue;
      yield {
        element,
        attribute,
        message: `${quoted(words)}: alt and caption have ${Math.floor(share * 100)} % of their words in common`,
        mend: 'write in alt what the picture shows and the caption does not say',
      };
    }
  },
};

/** What a change of attributes does about a repeat, as the page does it (FIG-2, FIG-12): the author's words are kept. */
export function pointToCaption({ element, language, isMended }: Picture, page: CheckedPage): Pick<Found, 'fix'> {
  const described = isMended || element.localName !== 'img' ? undefined : page.described?.(language);
  if (!described) return {};
  const fix: AttributeChange[] = [
    { attribute: 'alt', value: described },
    { attribute: 'data-aloud-alt', value: element.getAttribute('alt') ?? '' },
  ];
  return { fix };
}

function repeated({ pictures }: CheckedPage): Picture[] {
  const isShared = sharedAmong(pictures.map(({ words }) => words ?? ''));
  return pictures.filter(
    ({ words, caption }) => words && !isPlaceholder(words) && repeats(words, caption, isShared(words)),
  );
}

/** Words in common, of both texts together (Dice's coefficient over words, each as often as it occurs): 0 to 1. */
function overlap(one: readonly string[], other: readonly string[]): number {
  if (Math.min(one.length, other.length) < FEWEST_WORDS) return 0;
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
