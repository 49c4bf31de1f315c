import type { Cue } from '../../../src/core/timeline/webvtt/parse-webvtt.js';
import { wordBounds } from '../../../src/core/speech/word-bounds.js';

/** Pseudorandom numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const COMMON =
  'the the the the of of of and and a a to to in in that was it for on with as at by he she they had said from after'.split(
    ' ',
  );
const SYLLABLES = 'ba ke li mo ru sta ven dor fi pel han ger tu sol mi cra nel wo thi ens'.split(' ');

/** Generated paragraphs of sentences: half of the words are the most common ones, the others follow Zipf's law. */
export function makeStory(words: number, seed: number): string[][] {
  const random = randomFrom(seed);
  const name = (rank: number): string => {
    let text = '';
    for (let rest = rank + 20; rest > 0; rest = Math.floor(rest / 20)) text += SYLLABLES[rest % 20];
    return text;
  };
  const paragraphs: string[][] = [];
  for (let made = 0; made < words;) {
    const paragraph: string[] = [];
    for (let sentences = 1 + Math.floor(random() * 4); sentences > 0; sentences--) {
      const length = 5 + Math.floor(random() * 22);
      const sentence = Array.from({ length }, () =>
        random() < 0.45 ? COMMON[Math.floor(random() * COMMON.length)]! : name(Math.floor(3000 ** random())),
      );
      made += length;
      sentence[0] = sentence[0]![0]!.toUpperCase() + sentence[0]!.slice(1);
      paragraph.push(`${sentence.join(' ')}.`);
    }
    paragraphs.push(paragraph);
  }
  return paragraphs;
}

/** A recording of paragraphs: one cue for each sentence, 0.3 s for each word, 0.5 s between cues. */
export function cuesOf(paragraphs: readonly (readonly string[])[]): Cue[] {
  let time = 0;
  return paragraphs.flat().map((text, index) => {
    const start = time;
    const words = wordBounds(text).map((bounds) => {
      const word = { text: text.slice(bounds.start, bounds.end), start: time, unsure: false };
      time = Math.round((time + 0.3) * 1000) / 1000;
      return word;
    });
    const cue = { id: `${index + 1}`, start, end: time, text, words };
    time = Math.round((time + 0.5) * 1000) / 1000;
    return cue;
  });
}
