import type { EncodedPacket, InputAudioTrack } from 'mediabunny';
import { stat } from 'node:fs/promises';
import { UserError, toUserError } from '../errors/user-error.js';
import { requirePackages } from '../optional-packages.js';
import { DECODERS, type Channels } from './decoders.js';
import { Mp3BitRates } from './mp3-bit-rate.js';
import { Resampler } from './resample.js';
import type { PcmAudio } from './pcm-audio.js';

/** A recording as it was read, and what its author should know of it. */
export interface DecodedRecording extends PcmAudio {
  readonly warnings: readonly UserError[];
}

/** Nothing that speech needs lies above 12 kHz; what has less is kept as it is. */
const SAMPLE_RATES_HERTZ = [16_000, 24_000] as const;

/** Seconds that are gathered at a time: an hour of packets of 20 ms each by itself would be 180,000 arrays. */
const BLOCK_SECONDS = 60;

/** Seconds: more than this does not fit into the memory of a small machine. */
const MAX_SECONDS = 3 * 3600;

/**
 * Reads a recording (WAVE, MP3, MPEG-4, WebM, Ogg, FLAC) as one channel.
 *
 * @param longest seconds.
 * @throws Complaint where the file is none, is broken off, is longer, or holds no sound.
 */
export async function decodeRecording(file: string, longest: number = MAX_SECONDS): Promise<DecodedRecording> {
  const { size } = await stat(file).catch((error: unknown) => {
    throw toUserError(file, error);
  });
  if (!size) throw new UserError(file, 0, 'the file is empty', 'name the recording itself');
  const { ALL_FORMATS, EncodedPacketSink, FilePathSource, Input } = await import('mediabunny');
  const input = new Input({ source: new FilePathSource(file), formats: ALL_FORMATS });
  try {
    const track = await input.getPrimaryAudioTrack();
    if (!track) throw new UserError(file, 0, 'has no sound in it', 'name the recording itself');
    const { codec } = track;
    if (codec?.startsWith('pcm-')) return await collectSamples(file, track.sampleRate, readPcmChunks(track), longest);
    const known = codec && DECODERS[codec];
    if (!known)
      throw new UserError(file, 0, `is in ${codec ?? 'a codec that nobody knows'}`, 'save it as WAVE, FLAC or MP3');
    requirePackages(`to read ${file}`, [known.package]);
    const decoder = await known.open(track);
    const rates = new Mp3BitRates();
    const portions = (async function* (): AsyncGenerator<Channels> {
      for await (const packet of new EncodedPacketSink(track).packets()) {
        if (codec === 'mp3') rates.add(packet);
        yield trimPriming(await decoder.decode(packet), packet, decoder.sampleRate);
      }
    })();
    const recorded = await collectSamples(file, decoder.sampleRate, portions, longest);
    decoder.close();
    // The table of an MPEG-4 file still tells of sound that a broken download has lost.
    const [held, told] = [recorded.samples.length / recorded.sampleRate, await track.computeDuration()];
    if (held < told - 1)
      throw new UserError(
        file,
        0,
        `is cut off: ${held.toFixed(0)} s are left of ${told.toFixed(0)} s`,
        'fetch it anew',
      );
    return rates.isVariable
      ? { ...recorded, warnings: [...recorded.warnings, variableBitRateWarning(file)] }
      : recorded;
  } catch (error) {
    if (error instanceof UserError) throw error;
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new UserError(file, 0, `cannot be read as a recording (${why})`, 'save it anew as WAVE, FLAC or MP3');
  } finally {
    input.dispose();
  }
}

const variableBitRateWarning = (file: string): UserError =>
  new UserError(
    file,
    0,
    'MP3 of varying bit rate: players land seconds off in it',
    'publish the story.webm and story.m4a that are made of it',
  );

/** What lies before the time 0 is an encoder’s, not the recording’s (ISO/IEC 14496-12 §8.6.6). */
function trimPriming(channels: Channels, { timestamp }: EncodedPacket, sampleRate: number): Channels {
  if (timestamp >= 0) return channels;
  return channels.map((samples) => samples.subarray(Math.round(-timestamp * sampleRate)));
}

async function* readPcmChunks(track: InputAudioTrack): AsyncGenerator<Channels> {
  const { AudioSampleSink } = await import('mediabunny');
  for await (const sample of new AudioSampleSink(track).samples()) {
    yield Array.from({ length: sample.numberOfChannels }, (_, planeIndex) => {
      const samples = new Float32Array(sample.numberOfFrames);
      sample.copyTo(samples, { planeIndex, format: 'f32-planar' });
      return samples;
    });
    sample.close();
  }
}

async function collectSamples(
  file: string,
  sampleRate: number,
  portions: AsyncIterable<Channels>,
  longest: number,
): Promise<DecodedRecording> {
  const rate = SAMPLE_RATES_HERTZ.find((rate) => rate >= sampleRate) ?? SAMPLE_RATES_HERTZ[1];
  const resampler = rate === sampleRate ? undefined : await Resampler.open(sampleRate, rate);
  const parts: Int16Array[] = [];
  const size = BLOCK_SECONDS * rate;
  let length = 0;
  let part = new Int16Array();
  const take = (samples: Float32Array): void => {
    const whole = resampler ? resampler.push(samples) : samples;
    if (length + whole.length > longest * rate) throw tooLongError(file, longest);
    for (const sample of whole) {
      const at = length++ % size;
      if (!at) parts.push((part = new Int16Array(size)));
      part[at] = Math.max(-32_768, Math.min(32_767, Math.round(sample * 32_768)));
    }
  };
  for await (const channels of portions) if (channels[0]?.length) take(mixToMono(channels));
  if (resampler) take(new Float32Array(Math.ceil(sampleRate / 50)));
  resampler?.close();
  const samples = new Int16Array(length);
  parts.forEach((one, index) => samples.set(one.subarray(0, length - index * size), index * size));
  if (!samples.some((sample) => Math.abs(sample) > 30))
    throw new UserError(file, 0, 'is silent from end to end', 'name the recording itself');
  return { samples, sampleRate: rate, warnings: [] };
}

const tooLongError = (file: string, seconds: number): UserError =>
  new UserError(
    file,
    0,
    `lasts longer than ${+(seconds / 3600).toFixed(3)} hours`,
    'cut it into parts, and the page likewise',
  );

function mixToMono(channels: Channels): Float32Array {
  if (channels.length === 1) return channels[0]!;
  return channels[0]!.map((_, at) => channels.reduce((sum, samples) => sum + (samples[at] ?? 0), 0) / channels.length);
}
