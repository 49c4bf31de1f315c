import { speak } from '../speech/speak.js';
import { shownWord, type Speech, type Word } from '../speech/speech.js';
import type { Block } from '../story/story.js';
import { findChanges, type Change } from '../timeline/changes.js';
import { cueTimes } from '../timeline/cue-times.js';
import { differences, type Difference } from '../timeline/differences.js';
import { readNarrationNote } from '../timeline/narration-note.js';
import { tie } from '../timeline/tie.js';
import type { CheckedPage, Timing } from './checked-page.js';
import type { Found } from './finding.js';
import { placeOf } from './place.js';
import type { Rule } from './rule.js';
import { quoted } from './quoted.js';

export const missingTiming: Rule = {
  id: 'timing/missing',
  severity: 'error',
  finds: 'A timing file that cannot be read: it is not there, or is of no format that the player knows.',
  why: 'The story can be heard, but no sentence is highlighted while it is read.',
  criteria: [],
  *check({ timings }) {
    for (const { place, name, file } of timings) {
      if (typeof file === 'string')
        yield {
          ...place,
          message: `the timing file ${name}: ${file}`,
          mend: 'correct its address, or make it anew',
        };
    }
  },
};

export const staleTiming: Rule = {
  id: 'timing/stale',
  severity: 'warning',
  finds: 'A timing file that no longer fits the words of the page.',
  why: 'The voice says what the page no longer says; what was changed is not highlighted.',
  criteria: [],
  *check(page) {
    for (const timing of page.timings) yield* compare(timing, page);
  },
};

/** By the matcher that the page uses, so that what is told here is what a reader sees. */
function* compare({ article, place, name, file }: Timing, page: CheckedPage): Generator<Found> {
  const story = page.stories.get(article);
  if (!story || typeof file === 'string') return;
  const speech = speak(story);
  const { texts } = cueTimes(file.cues, NaN);
  const timeline = tie(file.cues, speech);
  const { words, fit } = timeline;
  if (fit.tiedWords === fit.pageWords && !fit.strayWords) return;
  const coverage = fit.pageWords ? fit.tiedWords / fit.pageWords : 0;
  const isAnother = fit.tiedWords < 0.5 * fit.recordedWords || !fit.tiedWords;
  const isBelow = coverage < page.smallestCoverage;
  // As on the page, which trusts a file that names its speaker.
  const leftOut = readNarrationNote(file.notes).voice && !isAnother ? findChanges(timeline, speech) : [];
  yield {
    ...place,
    severity: isBelow || isAnother ? 'error' : 'warning',
    message: isAnother
      ? `${name} is of another story: the page has ${fit.tiedWords} of its ${fit.recordedWords} words`
      : `${name} covers ${percent(coverage)} of the page’s words: ${fit.pageWords - fit.tiedWords} of ${fit.pageWords} are not in it, ${fit.strayWords} of its own are not on the page${leftOutOf(leftOut)}`,
    mend: isAnother ? 'name the timing file of this story' : 'record what was changed, and make the timing anew',
  };
  if (isAnother) return;
  for (const difference of differences(words, speech)) yield tell(difference, speech, texts, leftOut);
}

function leftOutOf(changes: readonly Change[]): string {
  const count = changes.reduce((sum, { first, end }) => sum + end - first, 0);
  return count ? `; the page leaves ${count === 1 ? 'a sentence' : `${count} sentences`} out of the sound` : '';
}

function tell(
  { first, end, recordedFirst, recordedEnd }: Difference,
  speech: Speech,
  texts: readonly string[],
  leftOut: readonly Change[],
): Found {
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
    ...(next && blockOf(next) !== block && { related: [placeOf(blockOf(next), next.start, next.end)] }),
    ...placeOf(block, begin.start, blockOf(last) === block ? last.end : block.text.length),
    message:
      shown && said
        ? `${quoted(shown, 80)} is ${quoted(said, 80)} in the recording`
        : shown
          ? `${quoted(shown, 80)} is not in the recording`
          : `after ${quoted(shownWord(speech, from))} the recording says ${quoted(said, 80)}, which is not on the page`,
    mend: isLeftOut
      ? 'record this sentence anew: until then the page leaves it out of the sound, or has the device’s voice say it'
      : 'record this sentence anew',
  };
}

/** Rounded down: what is not whole is not 100 %. */
const percent = (share: number): string => `${(Math.floor(share * 1000) / 10).toFixed(1)} %`;
