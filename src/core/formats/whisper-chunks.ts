import type { Json } from './json.js';
import type { Token } from './spoken-text.js';

/**
 * The chunks of a recogniser in Transformers (`return_timestamps="word"`): `text` and `timestamp`, its start and end in
 * seconds, of which the last end may be missing.
 */
export const chunkTokens = (root: Json): Token[] =>
  root
    .get('chunks')
    .list()
    .map((chunk) => {
      const [start, end] = chunk.get('timestamp', 'timestamps').list();
      return { text: chunk.get('text').text().trim(), start: start?.time() ?? NaN, end: end?.time() ?? NaN };
    });

export const isOfChunks = (root: Json): boolean => !root.get('chunks').missing;
