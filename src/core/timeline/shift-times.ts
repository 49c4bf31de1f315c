import type { TimelineData } from './timeline.js';

/** Moves all times, for a source whose encoder put silence before the sound. @param offset seconds */
export function shiftTimes(data: TimelineData, offset: number): TimelineData {
  if (!offset) return data;
  const later = (times: Float64Array): Float64Array => times.map((time) => time + offset);
  return {
    ...data,
    duration: data.duration + offset,
    sentenceStarts: later(data.sentenceStarts),
    sentenceEnds: later(data.sentenceEnds),
    wordStarts: later(data.wordStarts),
    wordEnds: later(data.wordEnds),
  };
}
