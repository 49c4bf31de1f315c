import type { SpeechConfig, SpeechSynthesisResult } from 'microsoft-cognitiveservices-speech-sdk';
import { RESAMPLE_PACKAGES } from '../audio/resample.js';
import { readSamples } from '../audio/samples.js';
import { VoiceError } from '../errors/voice-error.js';
import { escapeXmlAttribute } from '../xml/escape-xml.js';
import { alignWordsIfInstalled, alignerPackages } from './installed-word-aligner.js';
import { repeatRequest } from './repeat-request.js';
import { toVoiceError, type ServiceAdvice, type ServiceFailure } from './service-error.js';
import { toMarkedSsml, toWordTimes } from './ssml.js';
import { readServiceAddress } from './service-address.js';
import { parseVoiceName, voiceNameError } from './voice-name.js';
import type { Phonemes, SynthesizedSpeech, Voice, VoiceDescriptor } from './voice.js';
import { soundRangeOf } from './word-aligner.js';

const SCHEME = 'azure';
const PACKAGE = 'microsoft-cognitiveservices-speech-sdk';
/** `en-US-JennyNeural`: the language tag and the name. */
const VOICE_NAME = /^(([a-z]{2,3})(?:-[A-Za-z0-9]+)+)-[A-Za-z0-9:]+$/;
/** A message of 64 kB holds more, with marks. */
const MAX_CHARACTERS = 3000;
const SAMPLE_RATE = 24_000;
/** The package counts time in 100 nanoseconds. */
const TICKS_PER_SECOND = 1e7;
/** The package has no limit for an answer that never comes. */
const TIMEOUT_MS = 2 * 60_000;
const NO_ANSWER = `no answer for ${TIMEOUT_MS / 1000} s`;

interface Speaker {
  readonly voice: string;
  /** Of the voice, BCP 47. */
  readonly language: string;
  /** Instead of a region of Azure, such as a container. */
  readonly server: URL | undefined;
}

/**
 * A voice of Azure AI Speech: `azure:en-US-JennyNeural`. One connection gives the sound and the times of bookmarks. Where a
 * voice reports none, the aligner finds the words. The key and the region are those of `SPEECH_KEY` and `SPEECH_REGION`.
 *
 * @throws UserError for a name without a voice, or with a server to which a key must not be sent.
 */
export function azureVoice(name: string): VoiceDescriptor | undefined {
  const parsed = parseVoiceName(name, SCHEME, ['server']);
  if (!parsed) return undefined;
  const { target: voice } = parsed;
  const [, language, primary] = VOICE_NAME.exec(voice) ?? [];
  if (!language || !primary)
    throw voiceNameError(SCHEME, 'names no voice with its language', 'write for instance azure:en-US-JennyNeural');
  const address = parsed.get('server');
  const server =
    address === undefined
      ? undefined
      : readServiceAddress(address, { scheme: SCHEME, secret: 'the key', example: 'http://localhost:5000' });
  return {
    name,
    id: `${SCHEME} ${voice}`,
    languages: parsed.languages === 'all' ? [primary] : parsed.languages,
    packages: [PACKAGE, ...RESAMPLE_PACKAGES, ...alignerPackages()],
    // Not the version of the package: a sentence that was paid for is not sent again because of it.
    cacheKey: () => JSON.stringify([SCHEME, voice, server?.href]),
    service: { sends: 1, maxCharacters: MAX_CHARACTERS, hasPhonemes: true },
    open: () => openAzure({ voice, language, server }),
  };
}

async function openAzure(speaker: Speaker): Promise<Voice> {
  const sdk = await import('microsoft-cognitiveservices-speech-sdk');
  const { SPEECH_KEY: key, SPEECH_REGION: region } = process.env;
  const { server } = speaker;
  // A container on this machine may need no key.
  if (!server && (!/^[\x21-\x7e]+$/.test(key ?? '') || !/^[a-z0-9]+$/i.test(region ?? '')))
    throw new VoiceError('SPEECH_KEY or SPEECH_REGION is missing or wrong', adviceFor(speaker).credentials);
  const config = server
    ? sdk.SpeechConfig.fromHost(new URL(`${server.protocol === 'https:' ? 'wss' : 'ws'}://${server.host}`), key ?? '')
    : sdk.SpeechConfig.fromSubscription(key!, region!);
  config.speechSynthesisOutputFormat = sdk.SpeechSynthesisOutputFormat.Raw24Khz16BitMonoPcm;
  return new AzureVoice(sdk, config, speaker);
}

type Sdk = typeof import('microsoft-cognitiveservices-speech-sdk');

interface Answer {
  readonly bytes: Uint8Array;
  /** Seconds, by the index of the word. */
  readonly times: ReadonlyMap<number, number>;
}

/** Why the service did not speak. */
class AzureFailure extends Error implements ServiceFailure {
  readonly status: number | undefined;
  readonly code: string | undefined;

  constructor({ status, code, message = '' }: ServiceFailure) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

class AzureVoice implements Voice {
  private readonly sdk: Sdk;
  private readonly config: SpeechConfig;
  private readonly speaker: Speaker;

  constructor(sdk: Sdk, config: SpeechConfig, speaker: Speaker) {
    this.sdk = sdk;
    this.config = config;
    this.speaker = speaker;
  }

  async synthesize(words: readonly string[], language: string, phonemes?: Phonemes): Promise<SynthesizedSpeech> {
    const ssml = toAzureSsml(toMarkedSsml(words, phonemes), this.speaker);
    const { bytes, times } = await repeatRequest(() => this.request(ssml), isTemporary).catch((error: AzureFailure) => {
      throw toVoiceError(error, adviceFor(this.speaker));
    });
    const sound = { samples: readSamples(bytes), sampleRate: SAMPLE_RATE };
    const end = soundRangeOf(sound.samples)[1] / SAMPLE_RATE;
    const spans = times.size ? toWordTimes(words, times, end) : await alignWordsIfInstalled(sound, words, language);
    return { ...sound, words: spans };
  }

  /** On a connection of its own, so that one that was ended meanwhile is not used again. */
  private async request(ssml: string): Promise<Answer> {
    const synthesizer = new this.sdk.SpeechSynthesizer(this.config, null);
    const times = new Map<number, number>();
    synthesizer.bookmarkReached = (_, { text, audioOffset }) => times.set(Number(text), audioOffset / TICKS_PER_SECOND);
    let timer: NodeJS.Timeout | undefined;
    try {
      const result = await new Promise<SpeechSynthesisResult>((resolve, reject) => {
        timer = setTimeout(() => reject(new AzureFailure({ code: NO_ANSWER })), TIMEOUT_MS);
        synthesizer.speakSsmlAsync(ssml, resolve, (message) => reject(new AzureFailure({ message })));
      });
      if (result.reason === this.sdk.ResultReason.SynthesizingAudioCompleted)
        return { bytes: new Uint8Array(result.audioData), times };
      const { ErrorCode, errorDetails } = this.sdk.CancellationDetails.fromResult(result);
      throw new AzureFailure(failureOf(this.sdk.CancellationErrorCode[ErrorCode], errorDetails));
    } finally {
      clearTimeout(timer);
      synthesizer.close();
    }
  }
}

const STATUS_BY_ERROR: Readonly<Record<string, number>> = {
  AuthenticationFailure: 401,
  Forbidden: 403,
  BadRequestParameters: 400,
  TooManyRequests: 429,
  ServiceTimeout: 504,
  ServiceError: 500,
};

/** @param details of the package. They name the address, and of a refused connection the status or the code of the network. */
function failureOf(error: string, details: string): ServiceFailure {
  const refused = /server response: (\d{3})/.exec(details)?.[1];
  const status = refused ? Number(refused) : STATUS_BY_ERROR[error];
  const message = details.replace(/ ?websocket error code: \d+/, '').replace(/\bwss?:\/\/\S+/g, '');
  return { status, code: /\bE[A-Z]{4,}\b/.exec(details)?.[0] ?? 'the connection ended', message };
}

/** Without a status, the connection failed or ended within the answer. */
function isTemporary(error: unknown): boolean {
  const { status = 500, code } = error as AzureFailure;
  return code !== NO_ANSWER && (status === 429 || status >= 500);
}

/** Azure has `bookmark` instead of `mark`, and the voice in the text. */
const toAzureSsml = (ssml: string, { voice, language }: Speaker): string =>
  ssml
    .replace(
      '<speak>',
      `<speak version="1.0" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="${language}"><voice name="${escapeXmlAttribute(voice)}">`,
    ) // prettier-ignore
    .replace(/<mark name="(\d+)"\/>/g, '<bookmark mark="$1"/>')
    .replace(/<\/speak>$/, '</voice></speak>');

const adviceFor = ({ voice, server }: Speaker): ServiceAdvice => ({
  service: server?.host ?? 'Azure AI Speech',
  credentials: 'set SPEECH_KEY and SPEECH_REGION to the key and the region of a Speech resource of Azure',
  voice: `check the voice ${voice}: not every region has every voice`,
  address: 'check the network, SPEECH_REGION, and the address of the server if the voice names one',
});
