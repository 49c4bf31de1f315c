import type { SentenceLocation } from './sentence-search.js';

/** Entries at first; a tree of more is looked through for what no way needs any more. */
const INITIAL_ENTRIES = 65_536;

/**
 * What every way went through, as a tree: each entry knows the one before it. Of most entries no way is left after a few
 * seconds: they are given up when the room is full, so that an hour takes no more of it than a minute.
 */
export class TracebackTable {
  private sentence = new Int32Array(INITIAL_ENTRIES);
  private frame = new Int32Array(INITIAL_ENTRIES);
  private before = new Int32Array(INITIAL_ENTRIES);
  private length = 0;
  private readonly lastEntries: Int32Array;
  private readonly scores: Float32Array;

  /**
   * @param ends the last entry of each way, -1 for none; renumbered in place where entries are given up.
   * @param scores of each way; one of -Infinity is given up itself.
   */
  constructor(ends: Int32Array, scores: Float32Array) {
    this.lastEntries = ends;
    this.scores = scores;
  }

  beginSentence(sentence: number, frame: number, before: number): number {
    return this.add(sentence, frame, before);
  }

  endSentence(frame: number, before: number): number {
    return this.add(-1, frame, before);
  }

  traceBack(end: number): SentenceLocation[] {
    const found: SentenceLocation[] = [];
    let to = 0;
    for (let at = end; at >= 0; at = this.before[at]!)
      if (this.sentence[at]! < 0) to = this.frame[at]!;
      else found.push({ sentence: this.sentence[at]!, from: this.frame[at]!, to });
    return found.reverse();
  }

  /** To be called between two frames, when `ends` tells of all ways that there are. */
  compact(): void {
    if (this.length * 2 < this.frame.length) return;
    const { lastEntries, scores, before, sentence, frame } = this;
    for (let way = 0; way < lastEntries.length; way++) if (scores[way] === -Infinity) lastEntries[way] = -1;
    const places = new Int32Array(this.length);
    for (const end of lastEntries) for (let at = end; at >= 0 && !places[at]; at = before[at]!) places[at] = 1;
    let length = 0;
    for (let at = 0; at < this.length; at++) {
      if (!places[at]) continue;
      // What it stands on came before it, and has its new place already.
      const below = before[at]!;
      before[length] = below < 0 ? below : places[below]!;
      sentence[length] = sentence[at]!;
      frame[length] = frame[at]!;
      places[at] = length++;
    }
    lastEntries.forEach((end, way) => {
      if (end >= 0) lastEntries[way] = places[end]!;
    });
    this.length = length;
    if (length * 4 > this.frame.length) this.grow();
  }

  private add(sentence: number, frame: number, before: number): number {
    if (this.length === this.frame.length) this.grow();
    this.sentence[this.length] = sentence;
    this.frame[this.length] = frame;
    this.before[this.length] = before;
    return this.length++;
  }

  private grow(): void {
    const size = this.frame.length * 2;
    for (const name of ['sentence', 'frame', 'before'] as const) {
      const larger = new Int32Array(size);
      larger.set(this[name].subarray(0, this.length));
      this[name] = larger;
    }
  }
}
