import { parentPort } from 'node:worker_threads';
import type { Spoken, Voice } from './voice.js';
import { findVoice } from './voices.js';

/** One thread of the choir: it opens each voice once, then says sentence after sentence, as they are sent. */
export interface Ask {
  /** Name of a voice. */
  readonly voice: string;
  readonly words: readonly string[];
  readonly language: string;
}
export type Answer = { readonly spoken: Spoken } | { readonly failure: string };

const voices = new Map<string, Promise<Voice>>();

async function answer({ voice: name, words, language }: Ask): Promise<Answer> {
  try {
    const voice = voices.get(name) ?? findVoice(name)!.open();
    voices.set(name, voice);
    return { spoken: await (await voice).say(words, language) };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', (ask: Ask) => {
  void answer(ask).then((answered) => {
    const moved = 'spoken' in answered ? [answered.spoken.samples.buffer as ArrayBuffer] : [];
    parentPort!.postMessage(answered, moved);
  });
});
