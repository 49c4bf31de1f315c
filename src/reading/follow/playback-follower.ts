import type { HighlightMode } from '../../browser/settings/settings.js';
import type { Playback } from '../../core/playback/playback.js';
import type { WordRange, TimedSpeech } from '../../core/timeline/timed-speech.js';
import { BoundaryScheduler } from './boundary-scheduler.js';
import { SentenceEvent, WordEvent } from '../events.js';
import { TextHighlighter } from './text-highlighter.js';
import type { OpenReading } from '../open-reading.js';

/** Goes along with the sound: at each boundary it shows what is said, tells it, and leaves out what the listener leaves out. */
export class PlaybackFollower {
  readonly highlighter: TextHighlighter;
  readonly #reading: OpenReading;
  readonly #playback: Playback;
  readonly #timedSpeech: TimedSpeech;
  readonly #scheduler: BoundaryScheduler;
  #sentenceIndex = -1;
  #wordIndex = -1;
  /** The words of the speech that were told last: the first of the sentence, and the word. */
  readonly #lastEmitted: { sentence: number; word: number };

  /** @param before Who went along until now, with other times: what was told is not told again. */
  constructor(
    reading: OpenReading,
    article: HTMLElement,
    playback: Playback,
    timed: TimedSpeech,
    before?: PlaybackFollower,
  ) {
    this.#lastEmitted = before ? before.#lastEmitted : { sentence: -1, word: -1 };
    this.#reading = reading;
    this.#playback = playback;
    this.#timedSpeech = timed;
    this.highlighter = new TextHighlighter(article, timed.speech, () => reading.notify());
    this.#scheduler = new BoundaryScheduler(playback, timed.timeline, (time) => this.#handleBoundary(time));
  }

  /** The word of the speech that was said last; 0 before the first. */
  get reachedWord(): number {
    return this.#timedSpeech.sentenceRange(this.#sentenceIndex)?.first ?? 0;
  }

  set highlightMode(unit: HighlightMode) {
    this.highlighter.mode = unit;
  }

  /** The sound began, stopped, jumped or changed its speed. */
  sync(): void {
    const { phase, time } = this.#playback;
    if (phase === 'playing') this.highlighter.startScrolling();
    else this.highlighter.stopScrolling();
    // What failed at once was never heard, so nothing is shown.
    if (phase === 'idle' || phase === 'loading' || (phase === 'failed' && !time)) this.#scheduler.stop();
    else this.#scheduler.sync();
  }

  dispose(): void {
    this.#scheduler.stop();
    this.highlighter.dispose();
  }

  #handleBoundary(time: number): void {
    const past =
      this.#playback.phase === 'playing' ? this.#timedSpeech.endOfOmitted(time, this.#reading.omittedRoles) : undefined;
    if (past !== undefined) return this.#playback.seek(Math.min(past, this.#playback.duration));
    const { sentence, word } = this.#timedSpeech.timeline.at(time);
    const begins = { sentence: sentence !== this.#sentenceIndex, word: word !== this.#wordIndex };
    if (!begins.sentence && !begins.word) return;
    [this.#sentenceIndex, this.#wordIndex] = [sentence, word];
    const [stretch, shown] = [this.#timedSpeech.sentenceRange(sentence), this.#timedSpeech.wordRange(word)];
    this.highlighter.show(stretch, shown);
    if (begins.sentence && stretch) this.#emit('sentence', stretch, SentenceEvent, time);
    if (begins.word && shown) this.#emit('word', shown, WordEvent, time);
  }

  #emit(
    what: 'sentence' | 'word',
    stretch: WordRange,
    Fact: typeof SentenceEvent | typeof WordEvent,
    time: number,
  ): void {
    if (this.#lastEmitted[what] === stretch.first) return;
    this.#lastEmitted[what] = stretch.first;
    this.#reading.host?.dispatchEvent(new Fact(this.#timedSpeech.textIn(stretch), time));
  }
}
