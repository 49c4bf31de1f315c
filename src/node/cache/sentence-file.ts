import { createHash } from 'node:crypto';
import type { TimeSpan, SynthesizedSpeech } from '../voices/voice.js';

/** Changes when a voice's answer to the same words may change by our own work, or the file's form does. */
const FORMAT_VERSION = 'aloud sentence 1';

/** What a sentence's sound depends on, all of it. */
export interface SentenceKey {
  /** The voice with its program, and the version of that. */
  readonly voice: string;
  readonly version: string;
  readonly language: string;
  /** The words as they are said: names, numbers and abbreviations are written out by now. */
  readonly words: readonly string[];
}

/** The name of a sentence: the same for the same words by the same voice, on every machine. */
export const sentenceNameOf = ({ voice, version, language, words }: SentenceKey): string =>
  createHash('sha256')
    .update(JSON.stringify([FORMAT_VERSION, voice, version, language, words]))
    .digest('hex');

/** A sentence as a file: its times as one line of JSON, then its samples, little-endian. */
export function encodeSentence({ samples, sampleRate, words }: SynthesizedSpeech): Uint8Array {
  const sound = Buffer.alloc(samples.length * 2);
  samples.forEach((sample, index) => sound.writeInt16LE(sample, index * 2));
  const head = { form: FORMAT_VERSION, sampleRate, words, sound: checksumOf(sound) };
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), sound]);
}

/** Reads it back; nothing where a byte of it is lost or another: then it is spoken anew. */
export function decodeSentence(file: Uint8Array): SynthesizedSpeech | undefined {
  const end = file.indexOf(10);
  if (end < 0) return undefined;
  try {
    const head = JSON.parse(Buffer.from(file.subarray(0, end)).toString()) as {
      form: string;
      sampleRate: number;
      words: TimeSpan[];
      sound: string;
    };
    const sound = Buffer.from(file.subarray(end + 1));
    if (head.form !== FORMAT_VERSION || head.sound !== checksumOf(sound)) return undefined;
    const samples = Int16Array.from({ length: sound.length >> 1 }, (_, index) => sound.readInt16LE(index * 2));
    return { samples, sampleRate: head.sampleRate, words: head.words };
  } catch {
    return undefined;
  }
}

const checksumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64');
