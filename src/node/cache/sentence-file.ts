import { createHash } from 'node:crypto';
import { readSamples } from '../audio/samples.js';
import type { Phonemes, TimeSpan, SynthesizedSpeech } from '../voices/voice.js';

/** Changes if our code changes the speech of the same words, or if the file format changes. */
const FORMAT_VERSION = 'aloud sentence 1';

/** Everything that the speech of a sentence depends on. */
export interface SentenceKey {
  /** Name of the voice. */
  readonly voice: string;
  /** Versions of its packages. */
  readonly version: string;
  readonly language: string;
  /** The words after text normalization and pronunciation. */
  readonly words: readonly string[];
  /** The pronunciation of names, for a voice that takes it. */
  readonly phonemes?: Phonemes | undefined;
}

/** The name of a sentence in the cache. It is the same for the same words and voice on every machine. */
export const sentenceNameOf = ({ voice, version, language, words, phonemes }: SentenceKey): string =>
  createHash('sha256')
    .update(JSON.stringify([FORMAT_VERSION, voice, version, language, words, ...(phonemes ? [phonemes] : [])]))
    .digest('hex');

/** Encodes a sentence: its times as one line of JSON, then its samples, little-endian. */
export function encodeSentence({ samples, sampleRate, words }: SynthesizedSpeech): Uint8Array {
  const sound = Buffer.alloc(samples.length * 2);
  samples.forEach((sample, index) => sound.writeInt16LE(sample, index * 2));
  const header = { form: FORMAT_VERSION, sampleRate, words, sound: checksumOf(sound) };
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), sound]);
}

/** Decodes a sentence; undefined if the file is damaged or of another version. */
export function decodeSentence(file: Uint8Array): SynthesizedSpeech | undefined {
  const end = file.indexOf(10);
  if (end < 0) return undefined;
  try {
    const header = JSON.parse(Buffer.from(file.subarray(0, end)).toString()) as {
      form: string;
      sampleRate: number;
      words: TimeSpan[];
      sound: string;
    };
    const sound = Buffer.from(file.subarray(end + 1));
    if (header.form !== FORMAT_VERSION || header.sound !== checksumOf(sound)) return undefined;
    return { samples: readSamples(sound), sampleRate: header.sampleRate, words: header.words };
  } catch {
    return undefined;
  }
}

const checksumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64');
