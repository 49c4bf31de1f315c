import { keepPlace } from '../browser/places/places.js';
import { storyAddress } from '../browser/places/story-address.js';
import { headlineText } from '../browser/story/headline-text.js';
import type { SentenceEvent } from './events.js';
import type { OpenReading, OpenStory } from './open-reading.js';

/** In the first seconds there is no place to come back to. */
const MIN_SECONDS = 10;

/** In milliseconds. While a story plays, its place is kept at most so often. */
const INTERVAL_MS = 10_000;

/** A sentence is known by so many words. */
const MAX_WORDS = 40;

/** The parts of a session that say where the reader is. */
interface PlacedStory extends OpenStory {
  readonly resumeTime: number;
}

/**
 * Keeps the reader's place in an open story: when it pauses, when the page is left, and at the start of a sentence now
 * and then. A story that has ended has no place.
 *
 * @param signal the story closes.
 */
export function keepPlaceOf(story: PlacedStory, { article, host }: OpenReading, signal: AbortSignal): void {
  if (!article || host?.getAttribute('resume') === 'off') return;
  const { playback } = story;
  // A page that moves on to another story has another address and text before this one closes.
  const address = storyAddress(article);
  const headline = headlineText(article);
  let keptAt = 0;
  const keep = (): void => {
    const { phase, time } = playback;
    if (phase === 'ended') keepPlace(address);
    // A story that loads has no words yet.
    else if (time >= MIN_SECONDS && phase !== 'loading') keepPlace(address, { ...placeIn(story), headline });
  };
  const keepNowAndThen = ({ timeStamp }: SentenceEvent): void => {
    if (timeStamp < keptAt + INTERVAL_MS) return;
    keptAt = timeStamp;
    keep();
  };
  playback.subscribe((change) => {
    if (change === 'phase') keep();
  });
  host?.addEventListener('aloud-sentence', keepNowAndThen, { signal });
  for (const type of ['pagehide', 'visibilitychange']) addEventListener(type, keep, { signal });
  signal.addEventListener('abort', keep);
}

/** The present sentence, and when it begins. */
function placeIn({ playback, timed, resumeTime }: PlacedStory): { time: number; words: string; word: number } {
  const sentence = timed?.timeline.at(playback.time).sentence ?? -1;
  const range = timed?.sentenceRange(sentence);
  if (!timed || !range) return { time: resumeTime, words: '', word: 0 };
  const { first, end } = range;
  return {
    time: Math.max(1, resumeTime - playback.time + timed.timeline.data.sentenceStarts[sentence]!),
    words: timed.textIn({ first, end: Math.min(end, first + MAX_WORDS) }),
    word: first,
  };
}
