/** Orca, and its speech. */
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { StartError, type Desktop } from './desktop.js';

const ORCA_SCRIPT = fileURLToPath(new URL('orca/run_orca.py', import.meta.url));

/** In seconds. After so long without an event and without speech, the speech for a key is over. */
const QUIET_SECONDS = 0.4;
const TIMEOUT_MS = 30_000;

export class ScreenReader {
  readonly #process: ChildProcess;
  readonly #waiting: ((quiet: number) => void)[] = [];
  #utterances: string[] = [];
  #hasEnded = false;

  private constructor(desktop: Desktop) {
    // Debian's own Python, whatever the PATH has: Orca's modules are there.
    this.#process = desktop.start('/usr/bin/python3', ['-W', 'ignore', ORCA_SCRIPT, join(desktop.folder, 'orca')], {
      isPiped: true,
    });
    createInterface({ input: this.#process.stdout! }).on('line', (line) => {
      const { said, quiet } = JSON.parse(line) as { said?: string; quiet?: number };
      if (said !== undefined && said.trim() !== '') this.#utterances.push(said.replace(/\s+/g, ' ').trim());
      if (quiet !== undefined) this.#waiting.shift()?.(quiet);
    });
    this.#process.on('close', () => {
      this.#hasEnded = true;
      for (const answer of this.#waiting.splice(0)) answer(0);
    });
    this.#process.stdin!.on('error', () => undefined); // the event `close` reports it
  }

  /** @throws StartError */
  static async start(desktop: Desktop): Promise<ScreenReader> {
    const reader = new ScreenReader(desktop);
    for (const end = Date.now() + TIMEOUT_MS; Date.now() < end && !reader.#hasEnded; await after(50))
      if (reader.#utterances.includes('Screen reader on.')) return reader;
    throw new StartError('the screen reader (Orca) did not start');
  }

  /**
   * Waits until the speech is over, and returns it.
   *
   * @param answered Has the page done its part? It is asked again each time.
   * @param quiet Seconds of silence that end the wait.
   */
  async takeUtterances(answered: () => Promise<unknown>, quiet: number = QUIET_SECONDS): Promise<string[]> {
    const start = Date.now();
    for (;;) {
      await answered();
      const silence = await this.#quietSeconds();
      if (silence >= quiet && Date.now() - start >= quiet * 1000) break;
      if (Date.now() - start > TIMEOUT_MS)
        throw new Error(`the screen reader was still busy after ${TIMEOUT_MS / 1000} s`);
      await after(40);
    }
    return this.#utterances.splice(0);
  }

  #quietSeconds(): Promise<number> {
    if (this.#hasEnded) throw new Error('the screen reader has ended');
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#process.stdin!.write('?\n');
    });
  }
}
