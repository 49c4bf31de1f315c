import { createExpansionFinder } from './expansions.js';
import { readableParts } from './note-marks.js';
import { mathWords } from './math-words.js';
import { createPagePartFinder } from './page-part-finder.js';
import { measureParts } from './part-evidence.js';
import { guessPart } from './part-role.js';
import { createPairFinder } from './shown-and-said.js';
import type { StoryRulesFactory } from './story-rules.js';
import { createHeaderFinder } from './table-headers.js';
import { createUnreadReasonFinder } from './unread-reason.js';
import { isAriaHidden } from './visibility.js';

/** All rules about the markup of an article. */
export const createMarkupRules: StoryRulesFactory = (article, rendering) => {
  const findPair = createPairFinder(rendering);
  const findExpansion = createExpansionFinder(article);
  const parts = measureParts(article);
  const findReason = createUnreadReasonFinder(rendering, findPair);
  const pageParts = createPagePartFinder(article, rendering);
  return {
    findUnreadReason(element, hasRole) {
      return findReason(element, hasRole) ?? pageParts.findUnreadReason(element, hasRole);
    },
    spokenWordsOf(element) {
      if (element.localName === 'math') return mathWords(element);
      const expansion = findExpansion(element);
      if (expansion) return expansion;
      const pair = isAriaHidden(element) ? findPair(element) : undefined;
      return pair?.spoken === undefined ? undefined : pair.shown[0] === element ? pair.spoken : '';
    },
    readableParts,
    wordsBefore: createHeaderFinder(),
    guessPart: (element) => pageParts.guessPart(element, guessPart(element, article, parts)),
  };
};
