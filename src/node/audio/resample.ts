import type { PcmAudio } from './pcm-audio.js';

export const RESAMPLE_PACKAGES: readonly string[] = ['@echogarden/speex-resampler-wasm'];

/** Of 0 to 10: what is lost lies above 90 % of the band, and aliases 80 dB below. */
const SPEEX_QUALITY = 7;
/** Samples handed over at a time. */
const CHUNK_SAMPLES = 65_536;

/** The same sound at another rate, by SpeexDSP's resampler; as long, and no later. */
export async function resample({ samples, sampleRate }: PcmAudio, rate: number): Promise<Int16Array> {
  if (rate === sampleRate) return samples;
  const resampler = await Resampler.open(sampleRate, rate);
  const result = new Int16Array(Math.round((samples.length * rate) / sampleRate));
  let at = 0;
  const take = (part: Float32Array): void => {
    for (let index = 0; index < part.length && at < result.length; index++)
      result[at++] = Math.max(-32_768, Math.min(32_767, Math.round(part[index]! * 32_768)));
  };
  for (let from = 0; from < samples.length; from += CHUNK_SAMPLES)
    take(resampler.push(Float32Array.from(samples.subarray(from, from + CHUNK_SAMPLES), (sample) => sample / 32_768)));
  // What it still holds back comes out before silence.
  take(resampler.push(new Float32Array(Math.ceil(sampleRate / 50))));
  resampler.close();
  return result;
}

let speexModule: Promise<SpeexModule> | undefined;

/** One channel, part after part: sound of any length in little memory. */
export class Resampler {
  private readonly module: SpeexModule;
  private readonly state: number;
  private readonly ratio: number;
  private readonly bufferAddress: number;

  private constructor(program: SpeexModule, from: number, to: number) {
    this.module = program;
    this.ratio = to / from;
    this.state = program._speex_resampler_init(1, from, to, SPEEX_QUALITY, 0);
    if (!this.state) throw new Error(`cannot resample from ${from} to ${to}`);
    program._speex_resampler_skip_zeros(this.state);
    this.bufferAddress = program._malloc(8 + 4 * (CHUNK_SAMPLES + this.maxOutputSamples));
  }

  static async open(from: number, to: number): Promise<Resampler> {
    speexModule ??= import('@echogarden/speex-resampler-wasm').then(({ default: load }) => load());
    return new Resampler(await speexModule, from, to);
  }

  /** Samples of the new rate that a portion can become. */
  private get maxOutputSamples(): number {
    return Math.ceil(CHUNK_SAMPLES * this.ratio) + 16;
  }

  /** What these samples, full scale at 1, add to the sound. */
  push(samples: Float32Array): Float32Array {
    const parts: Float32Array[] = [];
    for (let from = 0; from < samples.length; from += CHUNK_SAMPLES)
      parts.push(this.resampleChunk(samples.subarray(from, from + CHUNK_SAMPLES)));
    if (parts.length === 1) return parts[0]!;
    const whole = new Float32Array(parts.reduce((length, part) => length + part.length, 0));
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }

  close(): void {
    this.module._speex_resampler_destroy(this.state);
    this.module._free(this.bufferAddress);
  }

  private resampleChunk(part: Float32Array): Float32Array {
    const { module, state, bufferAddress } = this;
    const input = bufferAddress + 8;
    const output = input + 4 * part.length;
    module.HEAPU32.set([part.length, this.maxOutputSamples], bufferAddress / 4);
    module.HEAPF32.set(part, input / 4);
    module._speex_resampler_process_float(state, 0, input, bufferAddress, output, bufferAddress + 4);
    const length = module.HEAPU32[bufferAddress / 4 + 1]!;
    return module.HEAPF32.slice(output / 4, output / 4 + length);
  }
}

type SpeexModule = Awaited<ReturnType<typeof import('@echogarden/speex-resampler-wasm').default>>;
