import type { EspeakEvent } from '@echogarden/espeak-ng-emscripten';
import { escapeXmlText } from '../xml/escape-xml.js';
import { espeakVoiceOf } from './espeak-languages.js';
import { loadEspeak, type EspeakProgram } from './espeak-program.js';
import type { Phone } from './phones.js';
import type { TimeSpan, SynthesizedSpeech, Voice } from './voice.js';

/** A sentence from espeak-ng, with the times of its phones. */
export interface PhoneTimedSpeech extends SynthesizedSpeech {
  /** The phones of every word. A word without a sound has none. */
  readonly phones: readonly (readonly Phone[])[];
}

/**
 * Opens espeak-ng: a hundred languages, clear but mechanical, with exact times. Its licence is GPL 3, so it is never a part
 * of Aloud: Aloud calls it if it is installed.
 *
 * @param pace in words per minute.
 */
export async function openEspeak(pace?: number): Promise<Espeak> {
  return new Espeak(await loadEspeak(pace));
}

export class Espeak implements Voice {
  private readonly program: EspeakProgram;

  constructor(program: EspeakProgram) {
    this.program = program;
  }

  /** Writes words in the phoneme names of espeak-ng. */
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

/** SSML with a mark before each word, and the position of each word in it (characters). */
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

/** Escapes markup, and double brackets, which espeak-ng reads as phoneme names. */
const escapeSsml = (word: string): string => escapeXmlText(word).replace(/\[(?=\[)/g, '[ ');

/** The phones of each word. A phone begins with its closure and ends with its sound. */
function phonesByWord(events: readonly EspeakEvent[], starts: readonly number[], end: number): Phone[][] {
  const marked = new Set(events.flatMap(({ type, id }) => (type === 'mark' ? [Number(id)] : [])));
  const words = starts.map((): Phone[] => []);
  let word = 0;
  let now = 0;
  events.forEach(({ type, id, text_position, audio_position }, index) => {
    if (type === 'mark') word = Math.max(word, Number(id));
    if (type !== 'phoneme' || !id) return;
    // espeak-ng loses the mark after the end of a clause; the text position replaces it.
    while (word + 1 < starts.length && !marked.has(word + 1) && starts[word + 1]! < text_position) word++;
    const start = Math.max(now, phoneStart(events, index));
    now = Math.max(start, Math.min(end, (events[index + 1]?.audio_position ?? audio_position) / 1000));
    words[word]?.push({ name: String(id), start, end: now });
  });
  return words;
}

/** espeak-ng reports a phoneme at its release. The closure before it, from the event of the word, belongs to it. */
function phoneStart(events: readonly EspeakEvent[], index: number): number {
  const before = events[index - 1];
  const opens = before?.type === 'word' || before?.type === 'mark';
  return (opens ? before : events[index]!).audio_position / 1000;
}

/** The time of each word. A word without phones has no length, and lies at the end of the word before. */
function wordTimesOf(words: readonly (readonly Phone[])[]): TimeSpan[] {
  let now = words.find(({ length }) => length)?.[0]!.start ?? 0;
  return words.map((phones) => {
    const start = phones[0]?.start ?? now;
    now = phones.at(-1)?.end ?? start;
    return { start, end: now };
  });
}
