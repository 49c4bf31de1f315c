import { basename } from 'node:path';
import type { EncodedPacket } from 'mediabunny';
import { UserError, toUserError } from '../errors/user-error.js';
import { requirePackages } from '../optional-packages.js';
import { requireRegularFile } from '../regular-file.js';
import { mixToMono, readPcmChunks, type Channels } from './channels.js';
import { DECODERS } from './decoders.js';
import { Mp3BitRates, VARIABLE_BIT_RATE } from './mp3-bit-rate.js';
import type { PcmAudio } from './pcm-audio.js';
import { openRecordingSource } from './recording-source.js';
import { Resampler } from './resample.js';
import { toIntegerSample } from './samples.js';
import { truncatedSoundError } from './truncated-sound.js';

/** The sound of a recording, and warnings for its author. */
export interface DecodedRecording extends PcmAudio {
  readonly warnings: readonly UserError[];
}

/** Speech needs no frequencies above 12 kHz. A lower sample rate is kept. */
const SAMPLE_RATES_HERTZ = [16_000, 24_000] as const;

/** Samples are collected in blocks: with one array for each packet of 20 ms, an hour would be 180,000 arrays. */
const BLOCK_SECONDS = 60;

/** A longer recording does not fit into the memory of a small machine. */
const MAX_SECONDS = 3 * 3600;

/**
 * Reads a recording (WAVE, MP3, MPEG-4, WebM, Ogg, FLAC) as one channel.
 *
 * @param maxSeconds the longest duration.
 * @throws UserError if the file is not a recording, or is truncated, too long or silent.
 */
export async function decodeRecording(file: string, maxSeconds: number = MAX_SECONDS): Promise<DecodedRecording> {
  const size = await requireRegularFile(file, Infinity).catch((error: unknown) => {
    throw toUserError(file, error);
  });
  if (!size) throw new UserError(file, 0, 'the file is empty', 'name the recording');
  const { ALL_FORMATS, EncodedPacketSink, Input } = await import('mediabunny');
  const source = await openRecordingSource(file).catch((error: unknown) => {
    throw toUserError(file, error);
  });
  const input = new Input({ source, formats: ALL_FORMATS });
  try {
    const track = await input.getPrimaryAudioTrack();
    if (!track) throw new UserError(file, 0, 'has no sound', 'name the recording');
    const { codec } = track;
    if (codec?.startsWith('pcm-'))
      return await collectSamples(file, track.sampleRate, readPcmChunks(track), maxSeconds);
    const codecDecoder = codec && DECODERS[codec];
    if (!codecDecoder)
      throw new UserError(
        file,
        0,
        `is in ${codec ?? 'an unknown codec'}`,
        `save it as WAVE, FLAC or MP3, for example with: ffmpeg -i ${basename(file)} recording.flac`,
      );
    requirePackages(`to read ${file}`, [codecDecoder.package]);
    const decoder = await codecDecoder.open(track);
    const rates = new Mp3BitRates();
    const chunks = (async function* (): AsyncGenerator<Channels> {
      for await (const packet of new EncodedPacketSink(track).packets()) {
        if (codec === 'mp3') rates.add(packet);
        yield trimPriming(await decoder.decode(packet), packet, decoder.sampleRate);
      }
    })();
    const recording = await collectSamples(file, decoder.sampleRate, chunks, maxSeconds);
    decoder.close();
    // The table of an MPEG-4 file also lists sound that is missing after an incomplete download.
    const [actual, expected] = [recording.samples.length / recording.sampleRate, await track.computeDuration()];
    if (actual < expected - 1)
      throw truncatedSoundError(file, `it has ${actual.toFixed(0)} s of ${expected.toFixed(0)} s`);
    return rates.isVariable
      ? { ...recording, warnings: [...recording.warnings, variableBitRateWarning(file)] }
      : recording;
  } catch (error) {
    const known = toUserError(file, error);
    if (known instanceof UserError) throw known;
    // A decoder's own words, such as “Assertion failed.”, help no author.
    throw new UserError(
      file,
      0,
      'cannot be read as a recording (it is damaged, or of an unknown kind)',
      'save it again as WAVE, FLAC or MP3',
    );
  } finally {
    input.dispose();
  }
}

const variableBitRateWarning = (file: string): UserError =>
  new UserError(file, 0, VARIABLE_BIT_RATE, 'publish the story.webm and story.m4a that are made from it');

/** Removes the samples before the time 0: they are priming of the encoder (ISO/IEC 14496-12 §8.6.6). */
function trimPriming(channels: Channels, { timestamp }: EncodedPacket, sampleRate: number): Channels {
  if (timestamp >= 0) return channels;
  return channels.map((samples) => samples.subarray(Math.round(-timestamp * sampleRate)));
}

async function collectSamples(
  file: string,
  sampleRate: number,
  chunks: AsyncIterable<Channels>,
  maxSeconds: number,
): Promise<DecodedRecording> {
  const rate = SAMPLE_RATES_HERTZ.find((rate) => rate >= sampleRate) ?? SAMPLE_RATES_HERTZ[1];
  const resampler = rate === sampleRate ? undefined : await Resampler.open(sampleRate, rate);
  const parts: Int16Array[] = [];
  const size = BLOCK_SECONDS * rate;
  let length = 0;
  let part = new Int16Array();
  const append = (samples: Float32Array): void => {
    const resampled = resampler ? resampler.push(samples) : samples;
    if (length + resampled.length > maxSeconds * rate) throw tooLongError(file, maxSeconds);
    for (const sample of resampled) {
      const at = length++ % size;
      if (!at) parts.push((part = new Int16Array(size)));
      part[at] = toIntegerSample(sample);
    }
  };
  for await (const channels of chunks) if (channels[0]?.length) append(mixToMono(channels));
  if (resampler) append(new Float32Array(Math.ceil(sampleRate / 50)));
  resampler?.close();
  const samples = new Int16Array(length);
  parts.forEach((block, index) => samples.set(block.subarray(0, length - index * size), index * size));
  if (!samples.some((sample) => Math.abs(sample) > 30))
    throw new UserError(file, 0, 'has only silence', 'name the recording');
  return { samples, sampleRate: rate, warnings: [] };
}

const tooLongError = (file: string, seconds: number): UserError =>
  new UserError(
    file,
    0,
    `is longer than ${+(seconds / 3600).toFixed(3)} hours`,
    'divide the recording and the page into parts',
  );
