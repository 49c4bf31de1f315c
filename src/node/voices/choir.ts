import { Worker } from 'node:worker_threads';
import type { Spoken } from './voice.js';
import type { Answer, Ask } from './worker.js';

/** What is to be said: the words, and their language (BCP 47). */
export interface Sentence {
  readonly said: readonly string[];
  readonly language: string;
}

/**
 * Says many sentences at once, a worker thread for each singer; the answers come in the order of the sentences.
 *
 * @param voice name of the voice.
 * @param singers how many threads.
 * @param onSaid after each sentence, with how many are done.
 */
export function sayAll(
  sentences: readonly Sentence[],
  voice: string,
  singers: number,
  onSaid: (count: number) => void,
): Promise<Spoken[]> {
  const answers: Spoken[] = [];
  let asked = 0;
  let done = 0;
  if (!sentences.length) return Promise.resolve(answers);
  const choir = Array.from(
    { length: Math.min(singers, sentences.length) },
    () => new Worker(new URL('./worker.js', import.meta.url), { workerData: voice }),
  );
  return new Promise<Spoken[]>((resolve, reject) => {
    for (const singer of choir) {
      const next = (): void => {
        const index = asked++;
        const sentence = sentences[index];
        if (sentence) singer.postMessage({ index, words: sentence.said, language: sentence.language } satisfies Ask);
      };
      singer.on('error', reject);
      singer.on('exit', () =>
        reject(new Error(`the voice ${voice} stopped after ${done} of ${sentences.length} sentences`)),
      );
      singer.on('message', ({ index, spoken }: Answer) => {
        answers[index] = spoken;
        onSaid(++done);
        if (done === sentences.length) resolve(answers);
        else next();
      });
      next();
    }
  }).finally(() => Promise.all(choir.map((singer) => singer.terminate())));
}
