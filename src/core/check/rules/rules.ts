import { creditInAlt, missingAlt, placeholderAlt, prefixedAlt } from './alternative-text.js';
import { decorativeWithCaption, emptyCaption } from './captions.js';
import { breakpointLabels, doubleFullStop } from './text.js';
import { noH1, severalH1, skippedLevel } from './headings.js';
import { missingLanguage, wrongScript } from './languages.js';
import { leftOut } from './left-out.js';
import { ambiguousLink } from './links.js';
import { oneLetter } from './names.js';
import { nearCaption, repeatsCaption } from './repeated-captions.js';
import type { Rule } from '../rule.js';
import { deadSkipLink } from './skip-links.js';
import { autoplay, noTiming } from './audio.js';
import { missingTiming, staleTiming } from './timing.js';
import { unnamedPart } from './unnamed-part.js';
import { emptyWrapper } from './wrapper.js';

/** Every rule, family by family. */
export const RULES: readonly Rule[] = [
  repeatsCaption,
  nearCaption,
  placeholderAlt,
  prefixedAlt,
  decorativeWithCaption,
  missingAlt,
  creditInAlt,
  emptyCaption,
  ambiguousLink,
  noH1,
  severalH1,
  skippedLevel,
  missingLanguage,
  wrongScript,
  deadSkipLink,
  autoplay,
  noTiming,
  missingTiming,
  staleTiming,
  oneLetter,
  breakpointLabels,
  doubleFullStop,
  unnamedPart,
  leftOut,
  emptyWrapper,
];
