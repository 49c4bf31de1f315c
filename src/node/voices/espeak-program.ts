import type { EspeakEvent } from '@echogarden/espeak-ng-emscripten';

/** What one run gave: the sound, and what happened in it, in the order of time. */
export interface EspeakRun {
  readonly samples: Int16Array;
  readonly sampleRate: number;
  readonly events: readonly EspeakEvent[];
}

export interface EspeakProgram {
  /** @param ssml read by a voice of this identifier. */
  run(ssml: string, identifier: string): EspeakRun;
}

/** The program's own pace, words a minute. */
export const WORDS_PER_MINUTE = 175;

/** Bytes of the longest text. */
const MAX_TEXT_BYTES = 100_000;

/**
 * Loads espeak-ng compiled to WebAssembly. Its noise and its phases go on from sentence to sentence, so its memory is put
 * back before each, and the same words sound the same whatever was said before.
 *
 * @param pace words a minute.
 */
export async function loadEspeak(pace: number = WORDS_PER_MINUTE): Promise<EspeakProgram> {
  const { default: load } = await import('@echogarden/espeak-ng-emscripten');
  const program = await load();
  const speaker = new program.eSpeakNGWorker();
  const { samplerate: sampleRate } = speaker;
  // The text is handed over in memory that is taken when it is first needed and then kept: it has to be taken, in its whole
  // size, before the memory is copied.
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
      speaker.synthesize(ssml, (samples, happened) => {
        parts.push(samples);
        events.push(...happened);
      });
      return { samples: concatenateChunks(parts), sampleRate, events };
    },
  };
}

function concatenateChunks(parts: readonly Int16Array[]): Int16Array {
  const whole = new Int16Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
