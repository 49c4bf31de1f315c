import type { PcmAudio, PcmStream } from './pcm-audio.js';
import { concatenateSamples, joinParts, toFloatSamples, toIntegerSamples } from './samples.js';

export const RESAMPLE_PACKAGES: readonly string[] = ['@echogarden/speex-resampler-wasm'];

/** From 0 to 10. With 7, only frequencies above 90 % of the band are lost, and aliases are 80 dB lower. */
const SPEEX_QUALITY = 7;
/** Samples that the resampler gets at once. */
const CHUNK_SAMPLES = 65_536;

/** Converts a sound to another sample rate by the resampler of SpeexDSP. Its duration stays the same, and there is no delay. */
export async function resample({ samples, sampleRate }: PcmAudio, rate: number): Promise<Int16Array> {
  if (rate === sampleRate) return samples;
  const length = resampledLength(samples.length, sampleRate, rate);
  return joinParts(resampleParts([samples], sampleRate, rate, length), length);
}

/** Converts a sound that is read in parts. */
export function resampleStream(sound: PcmStream, rate: number): PcmStream {
  if (rate === sound.sampleRate) return sound;
  const length = resampledLength(sound.length, sound.sampleRate, rate);
  return { sampleRate: rate, length, read: () => resampleParts(sound.read(), sound.sampleRate, rate, length) };
}

const resampledLength = (length: number, from: number, to: number): number => Math.round((length * to) / from);

async function* resampleParts(
  parts: Iterable<Int16Array> | AsyncIterable<Int16Array>,
  from: number,
  to: number,
  length: number,
): AsyncGenerator<Int16Array> {
  const resampler = await Resampler.open(from, to);
  let left = length;
  const take = (samples: Float32Array): Int16Array => {
    const taken = toIntegerSamples(resampler.push(samples).subarray(0, left));
    left -= taken.length;
    return taken;
  };
  try {
    for await (const part of parts) yield take(toFloatSamples(part));
    // Silence pushes the last samples out of the resampler.
    yield take(new Float32Array(Math.ceil(from / 50)));
  } finally {
    resampler.close();
  }
}

let speexModule: Promise<SpeexModule> | undefined;

/** Resamples one channel in parts, so that a sound of any length needs little memory. */
export class Resampler {
  private readonly module: SpeexModule;
  private readonly state: number;
  private readonly ratio: number;
  private readonly bufferAddress: number;

  private constructor(module: SpeexModule, from: number, to: number, quality: number) {
    this.module = module;
    this.ratio = to / from;
    this.state = module._speex_resampler_init(1, from, to, quality, 0);
    if (!this.state) throw new Error(`cannot resample from ${from} to ${to}`);
    module._speex_resampler_skip_zeros(this.state);
    this.bufferAddress = module._malloc(8 + 4 * (CHUNK_SAMPLES + this.maxOutputSamples));
  }

  static async open(from: number, to: number, quality: number = SPEEX_QUALITY): Promise<Resampler> {
    speexModule ??= import('@echogarden/speex-resampler-wasm').then(({ default: load }) => load());
    return new Resampler(await speexModule, from, to, quality);
  }

  /** The most samples that a part can become. */
  private get maxOutputSamples(): number {
    return Math.ceil(CHUNK_SAMPLES * this.ratio) + 16;
  }

  /** Adds samples, full scale at 1. Returns the resampled samples that are ready. */
  push(samples: Float32Array): Float32Array {
    const parts: Float32Array[] = [];
    for (let from = 0; from < samples.length; from += CHUNK_SAMPLES)
      parts.push(this.resampleChunk(samples.subarray(from, from + CHUNK_SAMPLES)));
    return parts.length === 1 ? parts[0]! : concatenateSamples(parts, Float32Array);
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
