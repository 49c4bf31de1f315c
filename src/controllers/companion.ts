import type { Highlighting } from '../browser/page/settings.js';
import type { Playback } from '../core/playback/playback.js';
import type { Stretch, TimedSpeech } from '../core/timeline/timed-speech.js';
import { Beat } from './beat.js';
import { SentenceEvent, WordEvent } from './events.js';
import { Follow } from './follow.js';
import type { Reading } from './reading.js';

/** Goes along with the sound: at each boundary it shows what is said, tells it, and leaves out what the listener leaves out. */
export class Companion {
  readonly follow: Follow;
  readonly #reading: Reading;
  readonly #playback: Playback;
  readonly #timed: TimedSpeech;
  readonly #beat: Beat;
  #sentence = -1;
  #word = -1;
  /** The words of the speech that were told last: the first of the sentence, and the word. */
  readonly #told: { sentence: number; word: number };

  /** @param before Who went along until now, with other times: what was told is not told again. */
  constructor(reading: Reading, article: HTMLElement, playback: Playback, timed: TimedSpeech, before?: Companion) {
    this.#told = before ? before.#told : { sentence: -1, word: -1 };
    this.#reading = reading;
    this.#playback = playback;
    this.#timed = timed;
    this.follow = new Follow(article, timed.speech, () => reading.tell());
    this.#beat = new Beat(playback, timed.timeline, (time) => this.#at(time));
  }

  /** The word of the speech that was said last; 0 before the first. */
  get reached(): number {
    return this.#timed.sentence(this.#sentence)?.first ?? 0;
  }

  set highlighting(unit: Highlighting) {
    this.follow.highlighting = unit;
  }

  /** The sound began, stopped, jumped or changed its speed. */
  sync(): void {
    const { phase, time } = this.#playback;
    if (phase === 'playing') this.follow.start();
    else this.follow.stop();
    // What failed at once was never heard, so nothing is shown.
    if (phase === 'idle' || phase === 'loading' || (phase === 'failed' && !time)) this.#beat.stop();
    else this.#beat.sync();
  }

  dispose(): void {
    this.#beat.stop();
    this.follow.dispose();
  }

  #at(time: number): void {
    const past = this.#playback.phase === 'playing' ? this.#timed.pastLeftOut(time, this.#reading.route) : undefined;
    if (past !== undefined) return this.#playback.seek(Math.min(past, this.#playback.duration));
    const { sentence, word } = this.#timed.timeline.at(time);
    const begins = { sentence: sentence !== this.#sentence, word: word !== this.#word };
    if (!begins.sentence && !begins.word) return;
    [this.#sentence, this.#word] = [sentence, word];
    const [stretch, shown] = [this.#timed.sentence(sentence), this.#timed.word(word)];
    this.follow.show(stretch, shown);
    if (begins.sentence && stretch) this.#tell('sentence', stretch, SentenceEvent, time);
    if (begins.word && shown) this.#tell('word', shown, WordEvent, time);
  }

  #tell(
    what: 'sentence' | 'word',
    stretch: Stretch,
    Fact: typeof SentenceEvent | typeof WordEvent,
    time: number,
  ): void {
    if (this.#told[what] === stretch.first) return;
    this.#told[what] = stretch.first;
    this.#reading.host?.dispatchEvent(new Fact(this.#timed.text(stretch), time));
  }
}
