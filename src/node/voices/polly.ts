import type { Engine, PollyClient, SpeechMarkType, VoiceId } from '@aws-sdk/client-polly';
import { RESAMPLE_PACKAGES } from '../audio/resample.js';
import { readSamples } from '../audio/samples.js';
import { networkCodeOf } from '../errors/network-code.js';
import { VoiceError } from '../errors/voice-error.js';
import { MAX_RETRIES, repeatRequest } from './repeat-request.js';
import { toVoiceError, type ServiceAdvice } from './service-error.js';
import { toMarkedSsml, toWordTimes } from './ssml.js';
import { parseVoiceName, voiceNameError } from './voice-name.js';
import type { Phonemes, SynthesizedSpeech, Voice, VoiceDescriptor } from './voice.js';
import { soundRangeOf } from './word-aligner.js';

const SCHEME = 'polly';
const PACKAGE = '@aws-sdk/client-polly';
/** The limit is 3000 characters without tags and 6000 with them. A mark for a word of five letters takes four times its length. */
const MAX_CHARACTERS = 1000;
/** Of 16-bit samples; Polly has no higher rate for them. */
const SAMPLE_RATE = 16_000;
const MAX_ATTEMPTS = 1 + MAX_RETRIES;

/**
 * A voice of Amazon Polly: `polly:Joanna`. Each sentence is two requests, one for the sound and one for the times of its marks
 * (`SpeechMarkTypes`), and Amazon counts the characters of both. The credentials and the region are those of the AWS
 * command line: environment, profile, or role.
 *
 * @throws UserError for a name without a voice.
 */
export function pollyVoice(name: string): VoiceDescriptor | undefined {
  const parsed = parseVoiceName(name, SCHEME, ['engine']);
  if (!parsed) return undefined;
  const { target: voice } = parsed;
  const engine = parsed.get('engine') ?? 'neural';
  if (!voice) throw voiceNameError(SCHEME, 'names no voice', 'write for instance polly:Joanna');
  return {
    name,
    id: `${SCHEME} ${voice} ${engine}`,
    languages: parsed.languages,
    packages: [PACKAGE, ...RESAMPLE_PACKAGES],
    // Not the version of the package: a sentence that was paid for is not sent again because of it.
    cacheKey: () => JSON.stringify([SCHEME, voice, engine]),
    service: { sends: 2, maxCharacters: MAX_CHARACTERS, hasPhonemes: true },
    open: () => openPolly(voice, engine),
  };
}

async function openPolly(voice: string, engine: string): Promise<Voice> {
  const { PollyClient: Client } = await import('@aws-sdk/client-polly');
  return new PollyVoice(new Client({ maxAttempts: MAX_ATTEMPTS }), voice, engine);
}

interface SpeechMark {
  /** Milliseconds. */
  readonly time: number;
  readonly type: string;
  readonly value: string;
}

class PollyVoice implements Voice {
  private readonly client: PollyClient;
  private readonly voice: string;
  private readonly engine: string;

  constructor(client: PollyClient, voice: string, engine: string) {
    this.client = client;
    this.voice = voice;
    this.engine = engine;
  }

  async synthesize(words: readonly string[], _language: string, phonemes?: Phonemes): Promise<SynthesizedSpeech> {
    const ssml = toMarkedSsml(words, phonemes);
    const times = parseMarks(await this.request(ssml, 'json'));
    const lastMark = Math.max(...times.values());
    if (!times.size) throw new VoiceError(`${this.voice} gives no times of words`, 'choose another voice or engine');
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      const samples = readSamples(await this.request(ssml, 'pcm'));
      const end = soundRangeOf(samples)[1] / SAMPLE_RATE;
      // The package gives the part of a sound whose connection ended as if it were the whole.
      if (end > lastMark) return { samples, sampleRate: SAMPLE_RATE, words: toWordTimes(words, times, end) };
    }
    throw new VoiceError('Amazon Polly ends the sound before its last word', 'run the same command again');
  }

  private async request(text: string, format: 'pcm' | 'json'): Promise<Uint8Array> {
    const { SynthesizeSpeechCommand, PollyServiceException } = await import('@aws-sdk/client-polly');
    const command = new SynthesizeSpeechCommand({
      Engine: this.engine as Engine,
      VoiceId: this.voice as VoiceId,
      OutputFormat: format,
      Text: text,
      TextType: 'ssml',
      ...(format === 'pcm' ? { SampleRate: `${SAMPLE_RATE}` } : { SpeechMarkTypes: ['ssml'] as SpeechMarkType[] }),
    });
    let isAnswered = false;
    const send = async (): Promise<Uint8Array> => {
      isAnswered = false;
      const { AudioStream } = await this.client.send(command);
      isAnswered = true;
      return AudioStream!.transformToByteArray();
    };
    try {
      return await repeatRequest(send, () => isAnswered);
    } catch (error) {
      const { name = '', message = '' } = error as Error;
      if (name === 'CredentialsProviderError' || /region is missing/i.test(message))
        throw new VoiceError('there are no credentials or no region for Amazon Polly', this.advice.credentials);
      throw toVoiceError(
        error instanceof PollyServiceException
          ? { status: statusOf(error), message: message || name }
          : { code: networkCodeOf(error) ?? name },
        this.advice,
      );
    }
  }

  private get advice(): ServiceAdvice {
    return {
      service: 'Amazon Polly',
      credentials:
        'set credentials and a region as for the AWS command line (AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_REGION), which may use polly:SynthesizeSpeech',
      voice: `check the voice ${this.voice} and engine=${this.engine}: not every voice has every engine and region`,
      address: 'check the network and AWS_REGION',
    };
  }
}

/** The times of words in seconds, from speech marks: an object a line. */
function parseMarks(bytes: Uint8Array): ReadonlyMap<number, number> {
  const lines = Buffer.from(bytes).toString().split('\n').filter(Boolean);
  const marks = lines.map((line) => JSON.parse(line) as SpeechMark).filter(({ type }) => type === 'ssml');
  return new Map(marks.map(({ value, time }) => [Number(value), time / 1000]));
}

/** Amazon says with 400 what others say with 429. */
const statusOf = ({ name, $metadata }: { name: string; $metadata: { httpStatusCode?: number } }): number =>
  /Throttl|TooManyRequests|LimitExceeded/.test(name) ? 429 : ($metadata.httpStatusCode ?? 500);
