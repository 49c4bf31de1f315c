import type { JsonValue } from '../parsing/json-value.js';
import type { TimedToken } from '../cues/timed-tokens.js';

/**
 * The chunks of a speech recogniser in Transformers (`return_timestamps="word"`): `text` and `timestamp`, its start and end
 * in seconds. The end of the last chunk may be missing.
 */
export const readChunkTokens = (root: JsonValue): TimedToken[] =>
  root
    .get('chunks')
    .list()
    .map((chunk) => {
      const [start, end] = chunk.get('timestamp', 'timestamps').list();
      return { text: chunk.get('text').text().trim(), start: start?.time() ?? NaN, end: end?.time() ?? NaN };
    });

export const hasChunks = (root: JsonValue): boolean => !root.get('chunks').isMissing;
