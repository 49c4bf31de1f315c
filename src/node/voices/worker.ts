import { parentPort, workerData } from 'node:worker_threads';
import type { Spoken } from './voice.js';
import { findVoice } from './voices.js';

/** One thread of the choir: it opens its voice once, then says sentence after sentence, as they are sent. */
export interface Ask {
  readonly index: number;
  readonly words: readonly string[];
  readonly language: string;
}
export interface Answer {
  readonly index: number;
  readonly spoken: Spoken;
}

const voice = await findVoice(String(workerData))!.open();

parentPort?.on('message', ({ index, words, language }: Ask) => {
  // What goes wrong here ends the thread, and with it the choir, which tells.
  void voice.say(words, language).then((spoken) => {
    parentPort!.postMessage({ index, spoken } satisfies Answer, [spoken.samples.buffer as ArrayBuffer]);
  });
});
