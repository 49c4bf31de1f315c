/** Orca, and what it says. */
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { DidNotStart, type Desktop } from './desktop.js';

const LISTEN = fileURLToPath(new URL('screen-reader/listen.py', import.meta.url));

/** Seconds without an event and without a word, after which all is said that a key had to say. */
const QUIET = 0.4;
const LIMIT = 30_000;

export class ScreenReader {
  readonly #process: ChildProcess;
  readonly #waiting: ((quiet: number) => void)[] = [];
  #said: string[] = [];
  #ended = false;

  private constructor(desktop: Desktop) {
    // Debian's own Python, whatever the PATH says: Orca's modules are there.
    this.#process = desktop.start('/usr/bin/python3', ['-W', 'ignore', LISTEN, join(desktop.folder, 'orca')], {
      heard: true,
    });
    createInterface({ input: this.#process.stdout! }).on('line', (line) => {
      const { said, quiet } = JSON.parse(line) as { said?: string; quiet?: number };
      if (said !== undefined && said.trim() !== '') this.#said.push(said.replace(/\s+/g, ' ').trim());
      if (quiet !== undefined) this.#waiting.shift()?.(quiet);
    });
    this.#process.on('close', () => {
      this.#ended = true;
      for (const answer of this.#waiting.splice(0)) answer(0);
    });
    this.#process.stdin!.on('error', () => undefined); // told by `close`
  }

  /** @throws DidNotStart */
  static async start(desktop: Desktop): Promise<ScreenReader> {
    const reader = new ScreenReader(desktop);
    for (const end = Date.now() + LIMIT; Date.now() < end && !reader.#ended; await after(50))
      if (reader.#said.includes('Screen reader on.')) return reader;
    throw new DidNotStart('the screen reader (Orca) did not start');
  }

  /**
   * Waits until all is said, and takes it.
   *
   * @param answered Whether the page has done what it had to; asked again each time
   * @param quiet Seconds of silence that end the waiting
   */
  async hear(answered: () => Promise<unknown>, quiet: number = QUIET): Promise<string[]> {
    const start = Date.now();
    for (;;) {
      await answered();
      const silence = await this.#silence();
      if (silence >= quiet && Date.now() - start >= quiet * 1000) break;
      if (Date.now() - start > LIMIT) throw new Error(`the screen reader was still busy after ${LIMIT / 1000} s`);
      await after(40);
    }
    return this.#said.splice(0);
  }

  #silence(): Promise<number> {
    if (this.#ended) throw new Error('the screen reader has ended');
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#process.stdin!.write('?\n');
    });
  }
}
