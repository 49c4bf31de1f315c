import type { EspeakEvent } from '@echogarden/espeak-ng-emscripten';
import { espeakVoiceOf } from './espeak-languages.js';
import { loadEspeak, type EspeakProgram } from './espeak-program.js';
import type { Phone } from './phones.js';
import type { TimeSpan, SynthesizedSpeech, Voice } from './voice.js';

/** A sentence as espeak-ng said it, to the single sound. */
export interface PhoneTimedSpeech extends SynthesizedSpeech {
  /** Of every word; none for a word without a sound. */
  readonly phones: readonly (readonly Phone[])[];
}

/**
 * Opens espeak-ng: a hundred languages, crisp and without charm, and exact in its times. It is under the GPL 3, so
 * it is a program of its own that is called where it is installed, never a part of Aloud.
 *
 * @param pace words a minute.
 */
export async function openEspeak(pace?: number): Promise<Espeak> {
  return new Espeak(await loadEspeak(pace));
}

export class Espeak implements Voice {
  private readonly program: EspeakProgram;

  constructor(program: EspeakProgram) {
    this.program = program;
  }

  /** In the names of its phonemes. */
  async phonemize(words: readonly string[], language: string): Promise<readonly string[]> {
    const identifier = espeakVoiceOf(language);
    if (!identifier) return words.map(() => '');
    const spelled = words.map((word) => {
      const { events } = this.program.run(escapeSsml(word), identifier);
      return events.flatMap(({ type, id }) => (type === 'phoneme' && id ? [String(id)] : [])).join('');
    });
    return Promise.resolve(spelled);
  }

  async synthesize(words: readonly string[], language: string): Promise<PhoneTimedSpeech> {
    const identifier = espeakVoiceOf(language);
    if (!identifier) throw new Error(`espeak-ng does not speak “${language}”`);
    const { ssml, starts } = toSsml(words);
    const { samples, sampleRate, events } = this.program.run(ssml, identifier);
    const phones = phonesByWord(events, starts, samples.length / sampleRate);
    return Promise.resolve({ samples, sampleRate, words: wordTimesOf(phones), phones });
  }
}

/** SSML with a mark before each word, and where each word begins in it (characters). */
function toSsml(words: readonly string[]): { ssml: string; starts: readonly number[] } {
  let ssml = '';
  let length = 0;
  const starts = words.map((word, index) => {
    const mark = `<mark name="${index}"/>`;
    const escaped = escapeSsml(word);
    const start = length + mark.length;
    ssml += `${mark}${escaped} `;
    length = start + [...escaped].length + 1;
    return start;
  });
  return { ssml, starts };
}

/** What the program would take for markup, or, in double brackets, for the names of phonemes. */
const escapeSsml = (word: string): string =>
  word
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\[(?=\[)/g, '[ ');

/** The phones of each word, from the closing of the lips before a sound to the end of it. */
function phonesByWord(events: readonly EspeakEvent[], starts: readonly number[], end: number): Phone[][] {
  const marked = new Set(events.flatMap(({ type, id }) => (type === 'mark' ? [Number(id)] : [])));
  const words = starts.map((): Phone[] => []);
  let word = 0;
  let now = 0;
  events.forEach(({ type, id, text_position, audio_position }, index) => {
    if (type === 'mark') word = Math.max(word, Number(id));
    if (type !== 'phoneme' || !id) return;
    // The mark after the end of a clause is lost: the place in the text tells.
    while (word + 1 < starts.length && !marked.has(word + 1) && starts[word + 1]! < text_position) word++;
    const start = Math.max(now, phoneStart(events, index));
    now = Math.max(start, Math.min(end, (events[index + 1]?.audio_position ?? audio_position) / 1000));
    words[word]?.push({ name: String(id), start, end: now });
  });
  return words;
}

/** A phoneme is told when it is released; what is closed before it belongs to it, as to the word that was told before. */
function phoneStart(events: readonly EspeakEvent[], index: number): number {
  const before = events[index - 1];
  const opens = before?.type === 'word' || before?.type === 'mark';
  return (opens ? before : events[index]!).audio_position / 1000;
}

/** When each word sounds; a word without a phone has no length, beside its neighbour. */
function wordTimesOf(words: readonly (readonly Phone[])[]): TimeSpan[] {
  let now = words.find(({ length }) => length)?.[0]!.start ?? 0;
  return words.map((phones) => {
    const start = phones[0]?.start ?? now;
    now = phones.at(-1)?.end ?? start;
    return { start, end: now };
  });
}
