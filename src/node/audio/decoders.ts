import type { EncodedPacket, InputAudioTrack } from 'mediabunny';
import type { Channels } from './channels.js';
import { OggPages, splitXiphHeaders } from './ogg-pages.js';
import { withoutConsole } from './without-console.js';
import { toFloatSample } from './samples.js';

/** Decodes one packet after another. */
export interface Decoder {
  readonly sampleRate: number;
  decode(packet: EncodedPacket): Promise<Channels>;
  close(): void;
}

/** The package and the decoder of each codec. Node itself has no decoders. */
export const DECODERS: Readonly<
  Record<string, { readonly package: string; open(track: InputAudioTrack): Promise<Decoder> }>
> = {
  mp3: { package: 'mpg123-decoder', open: openMp3 },
  opus: { package: 'opusscript', open: openOpus },
  flac: { package: '@wasm-audio-decoders/flac', open: openFlac },
  vorbis: { package: '@wasm-audio-decoders/ogg-vorbis', open: openVorbis },
  aac: { package: '@audio/decode-aac', open: openAac },
};

async function openMp3(track: InputAudioTrack): Promise<Decoder> {
  const { MPEGDecoder } = await import('mpg123-decoder');
  const decoder = new MPEGDecoder();
  await decoder.ready;
  return {
    sampleRate: track.sampleRate,
    decode: ({ data }) => Promise.resolve(decoder.decodeFrame(data).channelData),
    close: () => decoder.free(),
  };
}

/** Opus is always decoded at 48 kHz (RFC 7845 §5.1). */
async function openOpus(track: InputAudioTrack): Promise<Decoder> {
  const { default: Opus } = await import('opusscript');
  const channels = Math.min(2, track.numberOfChannels);
  const decoder = new Opus(48_000, channels);
  return {
    sampleRate: 48_000,
    decode: ({ data }) => {
      const bytes = decoder.decode(Buffer.from(data));
      const samples = new Int16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 1);
      return Promise.resolve(
        Array.from({ length: channels }, (_, channel) =>
          Float32Array.from({ length: samples.length / channels }, (_, at) =>
            toFloatSample(samples[at * channels + channel]!),
          ),
        ),
      );
    },
    close: () => decoder.delete(),
  };
}

async function openFlac(track: InputAudioTrack): Promise<Decoder> {
  const { FLACDecoder } = await import('@wasm-audio-decoders/flac');
  const decoder = new FLACDecoder();
  await decoder.ready;
  return {
    sampleRate: track.sampleRate,
    // It writes “State: FLAC__STREAM_DECODER_…” to the console for a damaged frame.
    decode: async ({ data }) => (await withoutConsole(() => decoder.decodeFrames([data]))).channelData,
    close: () => decoder.free(),
  };
}

/** The decoder reads Ogg only: the packets of WebM get pages too. */
async function openVorbis(track: InputAudioTrack): Promise<Decoder> {
  const { OggVorbisDecoder } = await import('@wasm-audio-decoders/ogg-vorbis');
  const decoder = new OggVorbisDecoder();
  await decoder.ready;
  const config = (await track.getDecoderConfig()) as { readonly description?: ArrayBuffer | Uint8Array } | null;
  const headers = config?.description ? splitXiphHeaders(new Uint8Array(config.description)) : [];
  const pages = new OggPages();
  const decodePages = async (bytes: Uint8Array): Promise<Channels> =>
    (await withoutConsole(() => decoder.decode(bytes))).channelData;
  for (const header of headers) await decodePages(pages.pagesOf(header, 0));
  return {
    sampleRate: track.sampleRate,
    decode: ({ data, timestamp, duration }) =>
      decodePages(pages.pagesOf(data, (timestamp + duration) * track.sampleRate)),
    close: () => decoder.free(),
  };
}

async function openAac(track: InputAudioTrack): Promise<Decoder> {
  const { decoder: openDecoder } = await import('@audio/decode-aac');
  const config = (await track.getDecoderConfig()) as { readonly description?: ArrayBuffer | Uint8Array } | null;
  const asc = config?.description && new Uint8Array(config.description);
  const decoder = await openDecoder(asc ? { asc } : {});
  return {
    sampleRate: track.sampleRate,
    decode: ({ data }) => Promise.resolve(decoder.decode(asc ? [data] : data).channelData),
    close: () => decoder.free(),
  };
}
