import type { v1beta1 } from '@google-cloud/text-to-speech';
import { WAVE_PACKAGES, decodeWave } from '../audio/decode-wave.js';
import { RESAMPLE_PACKAGES } from '../audio/resample.js';
import { networkCodeOf } from '../errors/network-code.js';
import { VoiceError } from '../errors/voice-error.js';
import { alignWordsIfInstalled, alignerPackages } from './installed-word-aligner.js';
import { repeatRequest } from './repeat-request.js';
import { toVoiceError, type ServiceAdvice } from './service-error.js';
import { toMarkedSsml, toWordTimes } from './ssml.js';
import { readServiceAddress } from './service-address.js';
import { parseVoiceName, voiceNameError } from './voice-name.js';
import type { Phonemes, SynthesizedSpeech, Voice, VoiceDescriptor } from './voice.js';
import { soundRangeOf } from './word-aligner.js';

const SCHEME = 'google';
const PACKAGE = '@google-cloud/text-to-speech';
const SERVER = 'https://texttospeech.googleapis.com';
const REGIONAL_SERVER = 'https://eu-texttospeech.googleapis.com';
/** `en-US-Neural2-C`: the language, the kind of voice, its name. */
const VOICE_NAME = /^([a-z]{2,3})-[A-Za-z0-9-]+-/;
/** Other kinds take no marks, and some of them no SSML at all. */
const KINDS_WITH_MARKS = /-(?:Standard|Wavenet|Neural2|News|Casual)-/i;
/** A request may have so many bytes, tags included. */
const MAX_BYTES = 5000;
/** Of text without tags, in scripts of three bytes a character. */
const MAX_CHARACTERS = 1000;
const SAMPLE_RATE = 24_000;
/** `SynthesizeSpeechRequest.TimepointType.SSML_MARK`. */
const SSML_MARK = 1;
const TIMEOUT_MS = 2 * 60_000;

/**
 * A voice of Google Cloud Text-to-Speech: `google:en-US-Neural2-C`. One request gives the sound and the times of the marks. A
 * kind of voice that takes no marks, such as Chirp 3, gets plain text, and the aligner finds the words. The credentials are
 * the Application Default Credentials of Google Cloud.
 *
 * @throws UserError for a name without a voice, or with a server to which credentials must not be sent.
 */
export function googleVoice(name: string): VoiceDescriptor | undefined {
  const parsed = parseVoiceName(name, SCHEME, ['server']);
  if (!parsed) return undefined;
  const { target: voice } = parsed;
  const language = VOICE_NAME.exec(voice)?.[1];
  if (!language)
    throw voiceNameError(SCHEME, 'names no voice with its language', 'write for instance google:en-US-Neural2-C');
  const server = readServiceAddress(parsed.get('server') ?? SERVER, {
    scheme: SCHEME,
    secret: 'credentials',
    example: REGIONAL_SERVER,
  });
  if (server.pathname !== '/')
    throw voiceNameError(SCHEME, 'has a server that is no address', `write for instance server=${REGIONAL_SERVER}`);
  const hasMarks = KINDS_WITH_MARKS.test(voice);
  return {
    name,
    id: `${SCHEME} ${voice}`,
    languages: parsed.languages === 'all' ? [language] : parsed.languages,
    packages: [PACKAGE, ...WAVE_PACKAGES, ...RESAMPLE_PACKAGES, ...(hasMarks ? [] : alignerPackages())],
    // Not the version of the package: a sentence that was paid for is not sent again because of it.
    cacheKey: () => JSON.stringify([SCHEME, server.href, voice]),
    service: { sends: 1, maxCharacters: MAX_CHARACTERS, hasPhonemes: hasMarks },
    open: () => openGoogle(server, voice, hasMarks),
  };
}

async function openGoogle(server: URL, voice: string, hasMarks: boolean): Promise<Voice> {
  const { v1beta1 } = await import('@google-cloud/text-to-speech');
  const client = new v1beta1.TextToSpeechClient({
    // By HTTP/1.1, which passes every proxy.
    fallback: true,
    apiEndpoint: server.hostname,
    port: Number(server.port) || (server.protocol === 'http:' ? 80 : 443),
    protocol: server.protocol.slice(0, -1),
    // The package would wait for ever, and would send the credentials to the address of a redirection.
    clientOptions: { transporterOptions: { timeout: TIMEOUT_MS, redirect: 'manual' } },
  });
  // Its error may name a file, and quote it.
  await client.auth.getClient().catch(() => {
    throw new VoiceError('there are no credentials for Google Cloud', adviceFor(server, voice).credentials);
  });
  return new GoogleVoice(client, server, voice, hasMarks);
}

class GoogleVoice implements Voice {
  private readonly client: v1beta1.TextToSpeechClient;
  private readonly server: URL;
  private readonly voice: string;
  private readonly hasMarks: boolean;

  constructor(client: v1beta1.TextToSpeechClient, server: URL, voice: string, hasMarks: boolean) {
    this.client = client;
    this.server = server;
    this.voice = voice;
    this.hasMarks = hasMarks;
  }

  async synthesize(words: readonly string[], language: string, phonemes?: Phonemes): Promise<SynthesizedSpeech> {
    const ssml = toMarkedSsml(words, phonemes);
    const isMarked = this.hasMarks && Buffer.byteLength(ssml) <= MAX_BYTES;
    const { bytes, times } = await this.request(isMarked ? { ssml } : { text: words.filter(Boolean).join(' ') });
    const sound = await decodeWave(bytes).catch(() => {
      throw this.unreadable();
    });
    const end = soundRangeOf(sound.samples)[1] / sound.sampleRate;
    const spans = times.size ? toWordTimes(words, times, end) : await alignWordsIfInstalled(sound, words, language);
    return { ...sound, words: spans };
  }

  private unreadable(): VoiceError {
    return new VoiceError(`${this.server.host} gave no speech that can be read`, 'check the server, or try later');
  }

  private async request(
    input: { readonly ssml: string } | { readonly text: string },
  ): Promise<{ readonly bytes: Uint8Array; readonly times: ReadonlyMap<number, number> }> {
    const request = {
      input,
      voice: { name: this.voice, languageCode: /^[a-z]+-[A-Za-z0-9]+/.exec(this.voice)![0] },
      audioConfig: { audioEncoding: 'LINEAR16' as const, sampleRateHertz: SAMPLE_RATE },
      enableTimePointing: 'ssml' in input ? [SSML_MARK] : [],
    };
    try {
      const [{ audioContent, timepoints }] = await repeatRequest(
        () => this.client.synthesizeSpeech(request),
        isTemporary,
        retryAfterOf,
      );
      const times = (timepoints ?? []).map(
        ({ markName, timeSeconds }) => [Number(markName), timeSeconds ?? 0] as const,
      );
      return { bytes: audioContent as Uint8Array, times: new Map(times) };
    } catch (error) {
      if (error instanceof SyntaxError) throw this.unreadable();
      const { name } = error as Error;
      throw toVoiceError(
        {
          status: statusOf(error),
          code: name === 'AbortError' ? `no answer for ${TIMEOUT_MS / 1000} s` : networkCodeOf(error),
          message: messageOf(error),
        },
        adviceFor(this.server, this.voice),
      );
    }
  }
}

/** What the package knows of an error: the answer of the server, or the code of the network. */
interface GaxiosError {
  readonly code?: string | number;
  readonly response?: { readonly status: number; readonly headers: Headers };
}

const statusOf = (error: unknown): number | undefined => (error as GaxiosError).response?.status;

/** The package repeats nothing by itself. Without a status, the connection failed or ended within the answer. */
function isTemporary(error: unknown): boolean {
  const status = statusOf(error);
  return status === undefined ? !!networkCodeOf(error) : status === 429 || status >= 500;
}

/** Milliseconds. */
const retryAfterOf = (error: unknown): number =>
  1000 * (Number((error as GaxiosError).response?.headers.get('retry-after')) || 0);

/** The service describes an error in JSON. A proxy may answer with HTML. */
function messageOf(error: unknown): string {
  const { message } = error as Error;
  try {
    return (JSON.parse(message) as { error: { message: string } }).error.message;
  } catch {
    return statusOf(error) ? '' : message;
  }
}

const adviceFor = ({ host }: URL, voice: string): ServiceAdvice => ({
  service: host,
  credentials:
    'set Application Default Credentials: “gcloud auth application-default login”, or GOOGLE_APPLICATION_CREDENTIALS with the path of a key file, and switch on the Text-to-Speech API of the project',
  voice: `check the voice ${voice}`,
  address: 'check the network, and the address of the server if the voice names one',
});
