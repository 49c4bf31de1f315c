import type { EspeakEvent } from '@echogarden/espeak-ng-emscripten';
import { concatenateSamples } from '../audio/samples.js';

/** The result of one run: the sound, and its events in the order of time. */
export interface EspeakRun {
  readonly samples: Int16Array;
  readonly sampleRate: number;
  readonly events: readonly EspeakEvent[];
}

export interface EspeakProgram {
  /** Speaks SSML with the voice of an identifier. */
  run(ssml: string, identifier: string): EspeakRun;
}

/** The default pace of espeak-ng. */
export const WORDS_PER_MINUTE = 175;

const MAX_TEXT_BYTES = 100_000;

/**
 * Loads espeak-ng compiled to WebAssembly. Its noise generator and its phases depend on the sentences before, so its memory
 * is restored before each sentence: the same words always give the same sound.
 *
 * @param pace in words per minute.
 */
export async function loadEspeak(pace: number = WORDS_PER_MINUTE): Promise<EspeakProgram> {
  const { default: load } = await import('@echogarden/espeak-ng-emscripten');
  const program = await load();
  const speaker = new program.eSpeakNGWorker();
  const { samplerate: sampleRate } = speaker;
  // espeak-ng allocates the memory for the text when it first needs it, and keeps it. It has to be allocated in its full size
  // before the memory is copied.
  for (let time = 0; time < 2; time++) speaker.synthesize(' '.repeat(MAX_TEXT_BYTES), () => undefined);
  const fresh = program.HEAPU8.slice();
  return {
    run(ssml, identifier) {
      if (Buffer.byteLength(ssml) >= MAX_TEXT_BYTES) throw new Error(`a sentence of more than ${MAX_TEXT_BYTES} bytes`);
      program.HEAPU8.fill(0, fresh.length).set(fresh);
      const language = identifier.slice(identifier.indexOf('/') + 1);
      if (speaker.set_voice(identifier, language)) throw new Error(`espeak-ng has no voice ${identifier}`);
      speaker.set_rate(pace);
      const parts: Int16Array[] = [];
      const events: EspeakEvent[] = [];
      speaker.synthesize(ssml, (samples, newEvents) => {
        parts.push(samples);
        events.push(...newEvents);
      });
      return { samples: concatenateSamples(parts, Int16Array), sampleRate, events };
    },
  };
}
