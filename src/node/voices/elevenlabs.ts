import type { ElevenLabs, ElevenLabsClient } from '@elevenlabs/elevenlabs-js';
import { RESAMPLE_PACKAGES } from '../audio/resample.js';
import { readSamples } from '../audio/samples.js';
import { networkCodeOf } from '../errors/network-code.js';
import { VoiceError } from '../errors/voice-error.js';
import { wordTimesOf } from './character-times.js';
import { MAX_RETRIES, repeatRequest } from './repeat-request.js';
import { toVoiceError, type ServiceAdvice, type ServiceFailure } from './service-error.js';
import { readServiceAddress } from './service-address.js';
import { parseVoiceName, voiceNameError } from './voice-name.js';
import type { SynthesizedSpeech, Voice, VoiceDescriptor } from './voice.js';
import { estimateWordTimes } from './word-aligner.js';

const SCHEME = 'elevenlabs';
const PACKAGE = '@elevenlabs/elevenlabs-js';
const SERVER = 'https://api.elevenlabs.io';
const MODEL = 'eleven_multilingual_v2';
/** The smallest limits of the models; some take more. */
const MAX_CHARACTERS = 10_000;
const MAX_CHARACTERS_V3 = 5000;
/** The highest rate of 16-bit samples that needs no plan above the first. */
const SAMPLE_RATE = 24_000;
const TIMEOUT_MS = 4 * 60_000;

interface Speaker {
  readonly server: URL;
  readonly model: string;
  readonly voice: string;
}

/**
 * A voice of ElevenLabs, by its ID: `elevenlabs:21m00Tcm4TlvDq8ikWAM`. One request gives the sound and the time of each
 * character. The key is that of `ELEVENLABS_API_KEY`.
 *
 * @throws UserError for a name without a voice, or with a server to which a key must not be sent.
 */
export function elevenlabsVoice(name: string): VoiceDescriptor | undefined {
  const parsed = parseVoiceName(name, SCHEME, ['model', 'server']);
  if (!parsed) return undefined;
  const { target: voice } = parsed;
  const model = parsed.get('model') ?? MODEL;
  if (!voice) throw voiceNameError(SCHEME, 'names no voice', 'write for instance elevenlabs:21m00Tcm4TlvDq8ikWAM');
  const server = readServiceAddress(parsed.get('server') ?? SERVER, {
    scheme: SCHEME,
    secret: 'the key',
    example: SERVER,
  });
  return {
    name,
    id: `${SCHEME} ${voice} ${model}`,
    languages: parsed.languages,
    packages: [PACKAGE, ...RESAMPLE_PACKAGES],
    // Not the version of the package: a sentence that was paid for is not sent again because of it.
    cacheKey: () => JSON.stringify([SCHEME, server.href, voice, model]),
    service: { sends: 1, maxCharacters: model.startsWith('eleven_v3') ? MAX_CHARACTERS_V3 : MAX_CHARACTERS },
    open: () => openElevenlabs({ server, model, voice }),
  };
}

async function openElevenlabs(speaker: Speaker): Promise<Voice> {
  const apiKey = process.env['ELEVENLABS_API_KEY']?.trim();
  // Node's error for a character that no header may have repeats the key.
  if (!apiKey || !/^[\x21-\x7e]+$/.test(apiKey))
    throw new VoiceError('ELEVENLABS_API_KEY has no key', adviceFor(speaker).credentials);
  // The file of the client alone is no quicker: it loads 5269 of the 5453 files.
  const { ElevenLabsClient: Client } = await import('@elevenlabs/elevenlabs-js');
  const client = new Client({
    apiKey,
    baseUrl: speaker.server.href.replace(/\/$/, ''),
    // It waits as `Retry-After` says, or 1 to 8 s.
    maxRetries: MAX_RETRIES,
    // The timer of the package does not end with a connection, so that it holds the process, and it does not limit the time
    // of the answer. Its signal is not used.
    timeoutInSeconds: 0,
    // Node would send the header with the key to the address of a redirection.
    fetch: (url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS), redirect: 'manual' }),
  });
  return new ElevenlabsVoice(client, speaker);
}

class ElevenlabsVoice implements Voice {
  private readonly client: ElevenLabsClient;
  private readonly speaker: Speaker;

  constructor(client: ElevenLabsClient, speaker: Speaker) {
    this.client = client;
    this.speaker = speaker;
  }

  async synthesize(words: readonly string[], language: string): Promise<SynthesizedSpeech> {
    const { audioBase64, alignment } = await this.request(words.filter(Boolean).join(' '));
    const samples = readSamples(Buffer.from(audioBase64, 'base64'));
    const sound = { samples, sampleRate: SAMPLE_RATE };
    const times = alignment && {
      characters: alignment.characters,
      starts: alignment.characterStartTimesSeconds,
      ends: alignment.characterEndTimesSeconds,
    };
    const known = times && wordTimesOf(words, times, samples.length / SAMPLE_RATE);
    return { ...sound, words: known ?? (await estimateWordTimes(sound, words, language)) };
  }

  private async request(text: string): Promise<ElevenLabs.AudioWithTimestampsResponse> {
    const { ElevenLabsError } = await import('@elevenlabs/elevenlabs-js');
    const { voice, model: modelId } = this.speaker;
    const outputFormat = `pcm_${SAMPLE_RATE}` as const;
    try {
      return await repeatRequest(
        () => this.client.textToSpeech.convertWithTimestamps(voice, { text, modelId, outputFormat }),
        (error) => error instanceof ElevenLabsError && error.statusCode === undefined,
      );
    } catch (error) {
      const advice = adviceFor(this.speaker);
      if (!(error instanceof ElevenLabsError))
        throw new VoiceError(`${advice.service} gave no speech that can be read`, 'check the server, or try later');
      throw toVoiceError(failureOf(error.statusCode, error.body) ?? { code: networkCodeOf(error) }, advice);
    }
  }
}

/** What the service says is in `detail`: words, a list, or an object with a message. */
function failureOf(status: number | undefined, body: unknown): ServiceFailure | undefined {
  if (status === undefined) return undefined;
  const { detail = '' } = (body ?? {}) as { detail?: unknown };
  const said = (detail as { message?: unknown } | null)?.message ?? detail;
  const message = typeof said === 'string' ? said : JSON.stringify(said);
  // ElevenLabs says with 401 what others say with 429.
  return { status: /quota_exceeded/.test(JSON.stringify(detail)) ? 429 : status, message };
}

const adviceFor = ({ server, model, voice }: Speaker): ServiceAdvice => ({
  service: server.host,
  credentials: 'set ELEVENLABS_API_KEY to a key of ElevenLabs that may use text to speech',
  voice: `check the voice ${voice} (its ID, not its name) and model=${model}`,
  address: 'check the network, and the address of the server if the voice names one',
});
