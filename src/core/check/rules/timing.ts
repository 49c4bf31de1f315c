import { speak } from '../../speech/speak.js';
import { shownWord, type Speech, type Word } from '../../speech/speech.js';
import type { Block } from '../../story/story.js';
import { findSentenceChanges, type SentenceChange } from '../../timeline/alignment/sentence-changes.js';
import { collectCueTimes } from '../../timeline/cue-times.js';
import { findTextDifferences, type TextDifference } from '../../timeline/alignment/text-differences.js';
import { readNarrationNote } from '../../timeline/webvtt/narration-note.js';
import { alignText } from '../../timeline/alignment/align-text.js';
import { isSameStory } from '../../timeline/alignment/min-aligned-share.js';
import type { CheckedPage, ArticleTiming } from '../checked-page.js';
import type { RuleFinding } from '../finding.js';
import { locateText } from '../locate-text.js';
import type { Rule } from '../rule.js';
import { quote } from '../quotation.js';

export const missingTiming: Rule = {
  id: 'timing/missing',
  severity: 'error',
  description:
    'A timing file that cannot be read: it is missing, has a format that the player does not know, or has lines with faults.',
  rationale: 'The story can be heard, but no sentence is highlighted while it is read.',
  criteria: [],
  *check({ timings }) {
    for (const { location, name, file } of timings) {
      const fault = (message: string, advice: string): RuleFinding => ({
        ...location,
        message: `the timing file ${name}: ${message}`,
        advice,
      });
      if (typeof file === 'string') yield fault(file, 'correct its address, or create it again');
      else
        for (const { line, message, advice } of file.warnings ?? [])
          yield { ...fault(line ? `line ${line}: ${message}` : message, advice), severity: 'warning' };
    }
  },
};

export const staleTiming: Rule = {
  id: 'timing/stale',
  severity: 'warning',
  description: 'A timing file that no longer matches the words of the page.',
  rationale: 'The recording has words that are no longer on the page, and changed words are not highlighted.',
  criteria: [],
  *check(page) {
    for (const timing of page.timings) yield* compareTiming(timing, page);
  },
};

/** Uses the alignment of the page, so that the findings match what a reader sees. */
function* compareTiming({ article, location, name, file }: ArticleTiming, page: CheckedPage): Generator<RuleFinding> {
  const story = page.stories.get(article);
  if (!story || typeof file === 'string') return;
  const speech = speak(story);
  const { texts } = collectCueTimes(file.cues, NaN);
  const timeline = alignText(file.cues, speech);
  const { words, fit } = timeline;
  if (fit.alignedWords === fit.pageWords && !fit.unmatchedWords) return;
  const coverage = fit.pageWords ? fit.alignedWords / fit.pageWords : 0;
  const isAnother = !isSameStory(fit);
  const isBelow = coverage < page.minCoverage;
  // The page only omits changed sentences if the file names its voice.
  const leftOut = readNarrationNote(file.notes).voice && !isAnother ? findSentenceChanges(timeline, speech) : [];
  yield {
    ...location,
    severity: isBelow || isAnother ? 'error' : 'warning',
    message: isAnother
      ? `${name} is of another story: the page has ${fit.alignedWords} of its ${fit.recordedWords} words`
      : `${name} covers ${formatPercent(coverage)} of the page’s words: ${fit.pageWords - fit.alignedWords} of ${fit.pageWords} are not in it, ${fit.unmatchedWords} of its own are not on the page${describeOmissions(leftOut)}`,
    advice: isAnother
      ? 'name the timing file of this story'
      : 'record the changed sentences, and create the timing again',
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
  const recorded = texts.slice(recordedFirst, recordedEnd).join(' ');
  // Removed words have no location: the finding is at the word before them, and between two paragraphs at both. Before the
  // first word of the page, it is at that word.
  const from = first < end ? first : Math.max(0, first - 1);
  const blockOf = (word: Word): Block => speech.story.blocks[speech.utterances[word.utterance]!.block]!;
  const [begin, last] = [speech.words[from]!, speech.words[Math.max(from, end - 1)]!];
  const block = blockOf(begin);
  const next = first === end ? speech.words[end] : undefined;
  const isLeftOut = leftOut.some((change) => begin.utterance < change.end && last.utterance >= change.first);
  return {
    ...(next && blockOf(next) !== block && { related: [locateText(blockOf(next), next.start, next.end)] }),
    ...locateText(block, begin.start, blockOf(last) === block ? last.end : block.text.length),
    message:
      shown && recorded
        ? `${quote(shown, 80)} is ${quote(recorded, 80)} in the recording`
        : shown
          ? `${quote(shown, 80)} is not in the recording`
          : `${first ? 'after' : 'before'} ${quote(shownWord(speech, from))} the recording says ${quote(recorded, 80)}, which is not on the page`,
    advice: isLeftOut
      ? 'record this sentence again: until then the page skips it, or the voice of the device reads it'
      : 'record this sentence again',
  };
}

/** Rounded down, so that only full coverage is 100 %. */
const formatPercent = (share: number): string => `${(Math.floor(share * 1000) / 10).toFixed(1)} %`;
