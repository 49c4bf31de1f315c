/** Where a sentence is in the recording (frames). */
export interface SentenceLocation {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
}

/** Room at first. The table is compacted when it is half full. */
const INITIAL_ENTRIES = 65_536;

/**
 * The sentences that every path went through, as a tree: each entry knows the entry before it. After a few seconds no path
 * uses most of the entries. They are removed when the table is half full, so that an hour needs no more room than a minute.
 */
export class TracebackTable {
  private sentence = new Int32Array(INITIAL_ENTRIES);
  private frame = new Int32Array(INITIAL_ENTRIES);
  private before = new Int32Array(INITIAL_ENTRIES);
  private length = 0;
  private readonly lastEntries: Int32Array;
  private readonly scores: Float32Array;

  /**
   * @param lastEntries the last entry of each path, -1 for none; renumbered in place when entries are removed.
   * @param scores of each path; the entries of a path with -Infinity are removed.
   */
  constructor(lastEntries: Int32Array, scores: Float32Array) {
    this.lastEntries = lastEntries;
    this.scores = scores;
  }

  beginSentence(sentence: number, frame: number, before: number): number {
    return this.add(sentence, frame, before);
  }

  endSentence(frame: number, before: number): number {
    return this.add(-1, frame, before);
  }

  traceBack(end: number): SentenceLocation[] {
    const locations: SentenceLocation[] = [];
    let to = 0;
    for (let at = end; at >= 0; at = this.before[at]!)
      if (this.sentence[at]! < 0) to = this.frame[at]!;
      else locations.push({ sentence: this.sentence[at]!, from: this.frame[at]!, to });
    return locations.reverse();
  }

  /** Removes unused entries. To be called between two frames, when `lastEntries` has all paths. */
  compact(): void {
    if (this.length * 2 < this.frame.length) return;
    const { lastEntries, scores, before, sentence, frame } = this;
    for (let path = 0; path < lastEntries.length; path++) if (scores[path] === -Infinity) lastEntries[path] = -1;
    const newIndexes = new Int32Array(this.length);
    for (const end of lastEntries) for (let at = end; at >= 0 && !newIndexes[at]; at = before[at]!) newIndexes[at] = 1;
    let length = 0;
    for (let at = 0; at < this.length; at++) {
      if (!newIndexes[at]) continue;
      // The entry before it has a lower index, and so its new index already.
      const previous = before[at]!;
      before[length] = previous < 0 ? previous : newIndexes[previous]!;
      sentence[length] = sentence[at]!;
      frame[length] = frame[at]!;
      newIndexes[at] = length++;
    }
    lastEntries.forEach((end, path) => {
      if (end >= 0) lastEntries[path] = newIndexes[end]!;
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
