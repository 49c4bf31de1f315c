import { assembleRecording, type AssembledRecording } from '../../../src/node/script/assemble-recording.js';
import { buildScript } from '../../../src/node/script/script.js';
import type { Voice } from '../../../src/node/voices/voice.js';
import { VoiceMap } from '../../../src/node/voices/voice-map.js';

/** The recording of a page by a voice. The time of every word is known. */
export async function recordPage(html: string, voice: Voice, language = 'en'): Promise<AssembledRecording> {
  const { lines } = buildScript(html, 'page.html', new VoiceMap({ voices: ['espeak-ng'] }));
  const spokenLines = [];
  for (const line of lines)
    spokenLines.push({ ...line, voice: 'one', speech: await voice.synthesize(line.spokenWords, language) });
  return assembleRecording(spokenLines);
}

/** Puts a sound before a recording, and shifts its times. */
export function prependSound(before: Int16Array, recording: AssembledRecording): AssembledRecording {
  const samples = new Int16Array(before.length + recording.samples.length);
  samples.set(before);
  samples.set(recording.samples, before.length);
  const later = before.length / recording.sampleRate;
  return {
    ...recording,
    samples,
    duration: samples.length / recording.sampleRate,
    sentences: recording.sentences.map((sentence) => ({
      ...sentence,
      start: sentence.start + later,
      end: sentence.end + later,
      words: sentence.words.map((word) => ({ ...word, start: word.start + later })),
    })),
  };
}

/** Adds hiss to a recording, always the same. */
export function addNoise(recording: AssembledRecording, loudness: number): AssembledRecording {
  let seed = 1;
  const random = (): number => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647 - 0.5;
  const samples = recording.samples.map((sample) => Math.max(-32_768, Math.min(32_767, sample + random() * loudness)));
  return { ...recording, samples };
}

/** Chords, two a second, at 16 kHz. */
export const createChords = (seconds: number): Int16Array =>
  Int16Array.from({ length: seconds * 16_000 }, (_, at) => {
    const time = at / 16_000;
    const root = 220 * (1 + (Math.floor(time / 2) % 4) / 8);
    const sum = [1, 1.25, 1.5, 2].reduce((all, step) => all + Math.sin(2 * Math.PI * root * step * time), 0);
    return 1500 * sum * Math.exp(-3 * (time % 0.5));
  });

/** The recording as a WAVE file. */
export function toWaveFile({ samples, sampleRate }: Pick<AssembledRecording, 'samples' | 'sampleRate'>): Buffer {
  const head = Buffer.alloc(44);
  head.write('RIFF');
  head.writeUInt32LE(36 + samples.length * 2, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(sampleRate, 24);
  head.writeUInt32LE(sampleRate * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.length * 2, 40);
  return Buffer.concat([head, Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength)]);
}
