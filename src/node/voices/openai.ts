import type { OpenAI } from 'openai';
import { WAVE_PACKAGES, decodeWave } from '../audio/decode-wave.js';
import type { PcmAudio } from '../audio/pcm-audio.js';
import { RESAMPLE_PACKAGES } from '../audio/resample.js';
import { failureReason } from '../errors/failure-reason.js';
import { networkCodeOf } from '../errors/network-code.js';
import { VoiceError } from '../errors/voice-error.js';
import { alignWordsIfInstalled, alignerPackages } from './installed-word-aligner.js';
import { isPrivateConnection } from './private-connection.js';
import { MAX_RETRIES, repeatRequest } from './repeat-request.js';
import { toVoiceError, type ServiceAdvice } from './service-error.js';
import { parseVoiceName, voiceNameError } from './voice-name.js';
import type { SynthesizedSpeech, Voice, VoiceDescriptor } from './voice.js';
import type { WordAligner } from './word-aligner.js';

const SCHEME = 'openai';
/** The limit of `input` at api.openai.com. */
const MAX_CHARACTERS = 4096;
/** Local models on a slow machine take long. */
const TIMEOUT_MS = 5 * 60_000;

interface Server {
  readonly url: URL;
  readonly model: string;
  readonly voice: string;
}

/**
 * A server with the speech interface of OpenAI (`POST /audio/speech`): that of OpenAI, or one on this machine. Most servers
 * of neural voices have it. Its sound is timed by our aligner, because the interface has no times.
 *
 * @throws UserError for a name without an address, a model or a voice.
 */
export function openaiVoice(
  name: string,
  wordAligner: WordAligner = alignWordsIfInstalled,
): VoiceDescriptor | undefined {
  const parsed = parseVoiceName(name, SCHEME, ['model', 'voice']);
  if (!parsed) return undefined;
  const [model, voice] = [parsed.get('model'), parsed.get('voice')];
  const url = URL.canParse(parsed.target) ? new URL(parsed.target) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || !model || !voice)
    throw voiceNameError(
      SCHEME,
      'has no address, model or voice',
      'write for instance "openai:http://localhost:8880/v1?model=kokoro&voice=af_sky"',
    );
  if (url.username || url.password)
    throw voiceNameError(SCHEME, 'has a password in its address', 'set the key as OPENAI_API_KEY');
  return {
    name,
    id: `openai ${model} ${voice}`,
    languages: parsed.languages,
    packages: ['openai', ...WAVE_PACKAGES, ...RESAMPLE_PACKAGES, ...alignerPackages()],
    // Not the versions of packages: a sentence that was paid for is not sent again because of them.
    cacheKey: () => JSON.stringify([SCHEME, url.href, model, voice]),
    service: { sends: 1, maxCharacters: MAX_CHARACTERS },
    open: () => openOpenai({ url, model, voice }, wordAligner),
  };
}

async function openOpenai(server: Server, wordAligner: WordAligner): Promise<Voice> {
  const { OpenAI: Client } = await import('openai');
  const key = (isPrivateConnection(server.url) && process.env['OPENAI_API_KEY']) || undefined;
  const client = new Client({
    baseURL: server.url.href.replace(/\/$/, ''),
    // The package demands one. Without a key no header has it.
    apiKey: key ?? 'none',
    adminAPIKey: null,
    ...(!key && { organization: null, project: null, defaultHeaders: { Authorization: null } }),
    timeout: TIMEOUT_MS,
    // It waits as `Retry-After` says, or 0.5 to 8 s.
    maxRetries: MAX_RETRIES,
    logLevel: 'off',
  });
  return new OpenaiVoice(client, server, wordAligner);
}

class OpenaiVoice implements Voice {
  private readonly client: OpenAI;
  private readonly server: Server;
  private readonly wordAligner: WordAligner;

  constructor(client: OpenAI, server: Server, wordAligner: WordAligner) {
    this.client = client;
    this.server = server;
    this.wordAligner = wordAligner;
  }

  async synthesize(words: readonly string[], language: string): Promise<SynthesizedSpeech> {
    const sound = await this.record(words.filter(Boolean).join(' '));
    return { ...sound, words: await this.wordAligner(sound, words, language) };
  }

  private async record(text: string): Promise<PcmAudio> {
    const bytes = await this.request(text);
    return decodeWave(bytes).catch((error: unknown) => {
      throw new VoiceError(
        `${this.server.url.host} gave no WAVE file that can be read (${failureReason(error)})`,
        'the server has to support "response_format": "wav"',
      );
    });
  }

  private async request(input: string): Promise<Uint8Array> {
    const { APIConnectionError, APIError } = await import('openai');
    const { model, voice } = this.server;
    const send = async (): Promise<Uint8Array> => {
      const response = await this.client.audio.speech.create({ model, voice, input, response_format: 'wav' });
      return new Uint8Array(await response.arrayBuffer());
    };
    try {
      return await repeatRequest(send, (error) => !(error instanceof APIError));
    } catch (error) {
      const isOffline = error instanceof APIConnectionError;
      throw toVoiceError(
        {
          status: error instanceof APIError && !isOffline ? (error.status as number | undefined) : undefined,
          code: networkCodeOf(error),
          message: error instanceof Error ? error.message : '',
        },
        this.advice,
      );
    }
  }

  private get advice(): ServiceAdvice {
    const { url, model, voice } = this.server;
    const credentials = isPrivateConnection(url)
      ? 'set OPENAI_API_KEY to a key of this server'
      : 'use https: OPENAI_API_KEY is not sent over http to another machine';
    return {
      service: url.host,
      credentials,
      voice: `check model=${model} and voice=${voice}, and that the address ends before /audio/speech`,
      address: 'start the server, or check its address and the network',
    };
  }
}
