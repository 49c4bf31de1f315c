import { speak } from '../../speech/speak.js';
import { shownWord, type Speech, type Word } from '../../speech/speech.js';
import type { Block } from '../../story/story.js';
import { findSentenceChanges, type SentenceChange } from '../../timeline/alignment/sentence-changes.js';
import { collectCueTimes } from '../../timeline/cue-times.js';
import { findTextDifferences, type TextDifference } from '../../timeline/alignment/text-differences.js';
import { readNarrationNote } from '../../timeline/webvtt/narration-note.js';
import { alignText } from '../../timeline/alignment/align-text.js';
import { MIN_ALIGNED_SHARE } from '../../timeline/alignment/min-aligned-share.js';
import type { CheckedPage, ArticleTiming } from '../checked-page.js';
import type { RuleFinding } from '../finding.js';
import { locateText } from '../locate-text.js';
import type { Rule } from '../rule.js';
import { quote } from '../quotation.js';

export const missingTiming: Rule = {
  id: 'timing/missing',
  severity: 'error',
  description: 'A timing file that cannot be read: it is not there, or is of no format that the player knows.',
  rationale: 'The story can be heard, but no sentence is highlighted while it is read.',
  criteria: [],
  *check({ timings }) {
    for (const { location, name, file } of timings) {
      if (typeof file === 'string')
        yield {
          ...location,
          message: `the timing file ${name}: ${file}`,
          advice: 'correct its address, or make it anew',
        };
    }
  },
};

export const staleTiming: Rule = {
  id: 'timing/stale',
  severity: 'warning',
  description: 'A timing file that no longer fits the words of the page.',
  rationale: 'The voice says what the page no longer says; what was changed is not highlighted.',
  criteria: [],
  *check(page) {
    for (const timing of page.timings) yield* compareTiming(timing, page);
  },
};

/** By the matcher that the page uses, so that what is told here is what a reader sees. */
function* compareTiming({ article, location, name, file }: ArticleTiming, page: CheckedPage): Generator<RuleFinding> {
  const story = page.stories.get(article);
  if (!story || typeof file === 'string') return;
  const speech = speak(story);
  const { texts } = collectCueTimes(file.cues, NaN);
  const timeline = alignText(file.cues, speech);
  const { words, fit } = timeline;
  if (fit.alignedWords === fit.pageWords && !fit.unmatchedWords) return;
  const coverage = fit.pageWords ? fit.alignedWords / fit.pageWords : 0;
  const isAnother = fit.alignedWords < MIN_ALIGNED_SHARE * fit.recordedWords || !fit.alignedWords;
  const isBelow = coverage < page.minCoverage;
  // As on the page, which trusts a file that names its speaker.
  const leftOut = readNarrationNote(file.notes).voice && !isAnother ? findSentenceChanges(timeline, speech) : [];
  yield {
    ...location,
    severity: isBelow || isAnother ? 'error' : 'warning',
    message: isAnother
      ? `${name} is of another story: the page has ${fit.alignedWords} of its ${fit.recordedWords} words`
      : `${name} covers ${formatPercent(coverage)} of the page’s words: ${fit.pageWords - fit.alignedWords} of ${fit.pageWords} are not in it, ${fit.unmatchedWords} of its own are not on the page${describeOmissions(leftOut)}`,
    advice: isAnother ? 'name the timing file of this story' : 'record what was changed, and make the timing anew',
  };
  if (isAnother) return;
  for (const difference of findTextDifferences(words, speech))
    yield describeDifference(difference, speech, texts, leftOut);
}

function describeOmissions(changes: readonly SentenceChange[]): string {
  const count = changes.reduce((sum, { first, end }) => sum + end - first, 0);
  return count ? `; the page leaves ${count === 1 ? 'a sentence' : `${count} sentences`} out of the sound` : '';
}

function describeDifference(
  { first, end, recordedFirst, recordedEnd }: TextDifference,
  speech: Speech,
  texts: readonly string[],
  leftOut: readonly SentenceChange[],
): RuleFinding {
  const shown = Array.from({ length: end - first }, (_, at) => shownWord(speech, first + at)).join(' ');
  const said = texts.slice(recordedFirst, recordedEnd).join(' ');
  // What was taken out stands nowhere: it is told at the word before it, and between two paragraphs at both.
  const from = first < end ? first : Math.max(0, first - 1);
  const blockOf = (word: Word): Block => speech.story.blocks[speech.utterances[word.utterance]!.block]!;
  const [begin, last] = [speech.words[from]!, speech.words[Math.max(from, end - 1)]!];
  const block = blockOf(begin);
  const next = first === end ? speech.words[end] : undefined;
  const isLeftOut = leftOut.some(
    (change) => first < end && begin.utterance < change.end && last.utterance >= change.first,
  );
  return {
    ...(next && blockOf(next) !== block && { related: [locateText(blockOf(next), next.start, next.end)] }),
    ...locateText(block, begin.start, blockOf(last) === block ? last.end : block.text.length),
    message:
      shown && said
        ? `${quote(shown, 80)} is ${quote(said, 80)} in the recording`
        : shown
          ? `${quote(shown, 80)} is not in the recording`
          : `after ${quote(shownWord(speech, from))} the recording says ${quote(said, 80)}, which is not on the page`,
    advice: isLeftOut
      ? 'record this sentence anew: until then the page leaves it out of the sound, or has the device’s voice say it'
      : 'record this sentence anew',
  };
}

/** Rounded down: what is not whole is not 100 %. */
const formatPercent = (share: number): string => `${(Math.floor(share * 1000) / 10).toFixed(1)} %`;
