import type { HighlightMode } from '../../browser/settings/settings.js';
import type { Playback } from '../../core/playback/playback.js';
import type { WordRange, TimedSpeech } from '../../core/timeline/timed-speech.js';
import { BoundaryScheduler } from './boundary-scheduler.js';
import { SentenceEvent, WordEvent } from '../events.js';
import { TextHighlighter } from './text-highlighter.js';
import type { OpenReading } from '../open-reading.js';

/**
 * Follows the playback: at each boundary it highlights the text, dispatches the events, and skips the roles that the
 * listener omits.
 */
export class PlaybackFollower {
  readonly highlighter: TextHighlighter;
  readonly #reading: OpenReading;
  readonly #playback: Playback;
  readonly #timedSpeech: TimedSpeech;
  readonly #scheduler: BoundaryScheduler;
  #sentenceIndex = -1;
  #wordIndex = -1;
  /** The first words of the last sentence and of the last word that had an event. */
  readonly #lastEmitted: { sentence: number; word: number };

  /** @param previous the follower with the previous times: no event is dispatched twice. */
  constructor(
    reading: OpenReading,
    article: HTMLElement,
    playback: Playback,
    timed: TimedSpeech,
    previous?: PlaybackFollower,
  ) {
    this.#lastEmitted = previous ? previous.#lastEmitted : { sentence: -1, word: -1 };
    this.#reading = reading;
    this.#playback = playback;
    this.#timedSpeech = timed;
    this.highlighter = new TextHighlighter(article, timed.speech, {
      onSuspend: () => reading.notify(),
      relocate: async (edits) => {
        const module = await import('./relocate-text.js').catch(() => undefined); // the next edit tries again
        module?.relocateText(reading, article, timed.speech, edits);
      },
    });
    this.#scheduler = new BoundaryScheduler(playback, timed.timeline, (time) => this.#handleBoundary(time));
  }

  /** The first word of the current sentence; 0 before the first. */
  get reachedWord(): number {
    return this.#timedSpeech.sentenceRange(this.#sentenceIndex)?.first ?? 0;
  }

  set highlightMode(unit: HighlightMode) {
    this.highlighter.mode = unit;
  }

  /** The sound started, stopped, jumped or changed its rate. */
  sync(): void {
    const { phase, time } = this.#playback;
    this.highlighter.isHidden = phase === 'ended';
    // While a jump waits for sound, too: browsers report "waiting" before or after "seeked".
    if (this.#playback.isPlayRequested) this.highlighter.startScrolling();
    else this.highlighter.stopScrolling();
    // A playback that failed at once never sounded: no highlight.
    if (phase === 'idle' || phase === 'loading' || (phase === 'failed' && !time)) this.#scheduler.stop();
    else this.#scheduler.sync();
  }

  dispose(): void {
    this.#scheduler.stop();
    this.highlighter.dispose();
  }

  #handleBoundary(time: number): void {
    const endOfOmitted =
      this.#playback.phase === 'playing' ? this.#timedSpeech.endOfOmitted(time, this.#reading.omittedRoles) : undefined;
    if (endOfOmitted !== undefined) return this.#playback.seek(Math.min(endOfOmitted, this.#playback.duration));
    const { sentence, word } = this.#timedSpeech.timeline.at(time);
    const isNew = { sentence: sentence !== this.#sentenceIndex, word: word !== this.#wordIndex };
    if (!isNew.sentence && !isNew.word) return;
    [this.#sentenceIndex, this.#wordIndex] = [sentence, word];
    const [sentenceRange, wordRange] = [this.#timedSpeech.sentenceRange(sentence), this.#timedSpeech.wordRange(word)];
    this.highlighter.show(sentenceRange, wordRange);
    if (isNew.sentence && sentenceRange) this.#emit('sentence', sentenceRange, SentenceEvent, time);
    if (isNew.word && wordRange) this.#emit('word', wordRange, WordEvent, time);
  }

  #emit(
    unit: 'sentence' | 'word',
    range: WordRange,
    EventClass: typeof SentenceEvent | typeof WordEvent,
    time: number,
  ): void {
    if (this.#lastEmitted[unit] === range.first) return;
    this.#lastEmitted[unit] = range.first;
    this.#reading.host?.dispatchEvent(new EventClass(this.#timedSpeech.textIn(range), time));
  }
}
