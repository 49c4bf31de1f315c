import type { OutputStream } from './streams.js';

const BAR_WIDTH = 24;

/** The part of an output stream that progress needs. */
export type ProgressOutput = Pick<OutputStream, 'isTTY'> & { write(text: string): unknown };

/** Shows the progress: a bar on a terminal; elsewhere a line for each tenth, because a log keeps every line. */
export class Progress {
  private readonly output: ProgressOutput;
  private readonly total: number;
  private readonly unit: string;
  private done = 0;
  private lastTenth = 0;

  constructor(output: ProgressOutput, total: number, unit = 'sentences') {
    this.output = output;
    this.total = total;
    this.unit = unit;
  }

  /** Counts one more. */
  step(): void {
    const done = ++this.done;
    const count = `${done} of ${this.total} ${this.unit}`;
    if (this.output.isTTY) {
      const filled = Math.round((BAR_WIDTH * done) / this.total);
      this.output.write(`\r\x1b[K${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)} ${count}`);
    } else if (Math.floor((10 * done) / this.total) > this.lastTenth) {
      this.lastTenth = Math.floor((10 * done) / this.total);
      this.output.write(`${count}\n`);
    }
  }

  /** Removes the bar and prints a line. */
  print(line: string): void {
    this.output.write(`${this.clearSequence}${line}\n`);
  }

  clear(): void {
    if (this.output.isTTY) this.output.write(this.clearSequence);
  }

  private get clearSequence(): string {
    return this.output.isTTY ? '\r\x1b[K' : '';
  }
}
