import { parentPort } from 'node:worker_threads';
import { failureReason } from '../errors/failure-reason.js';
import { VoiceError } from '../errors/voice-error.js';
import type { Phonemes, SynthesizedSpeech, Voice } from './voice.js';
import { findVoice } from './voices.js';

/** A request to a worker thread of `WorkerPool`. The thread opens each voice once and synthesizes one sentence after another. */
export interface SynthesisRequest {
  /** Name of a voice. */
  readonly voice: string;
  readonly words: readonly string[];
  readonly language: string;
  readonly phonemes?: Phonemes;
}
export type SynthesisResponse =
  { readonly spoken: SynthesizedSpeech } | { readonly failure: string; readonly advice?: string };

const openVoices = new Map<string, Promise<Voice>>();

async function synthesizeRequest({
  voice: name,
  words,
  language,
  phonemes,
}: SynthesisRequest): Promise<SynthesisResponse> {
  try {
    const voice = openVoices.get(name) ?? findVoice(name)!.open();
    openVoices.set(name, voice);
    return { spoken: await (await voice).synthesize(words, language, phonemes) };
  } catch (error) {
    return error instanceof VoiceError
      ? { failure: error.message, advice: error.advice }
      : { failure: failureReason(error) };
  }
}

parentPort?.on('message', (request: SynthesisRequest) => {
  void synthesizeRequest(request).then((response) => {
    const transferred = 'spoken' in response ? [response.spoken.samples.buffer as ArrayBuffer] : [];
    parentPort!.postMessage(response, transferred);
  });
});
