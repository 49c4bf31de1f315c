const WIDTH = 24;

/** The part of a terminal that is written to; `process.stderr` is one. */
export interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Tells how far the work is: a bar that moves on a terminal, a line every tenth elsewhere (a log keeps every line). */
export class Progress {
  private readonly screen: Screen;
  private readonly total: number;
  private readonly unit: string;
  private done = 0;
  private tenth = 0;

  constructor(screen: Screen, total: number, unit = 'sentences') {
    this.screen = screen;
    this.total = total;
    this.unit = unit;
  }

  /** One more is done. */
  step(): void {
    const done = ++this.done;
    const count = `${done} of ${this.total} ${this.unit}`;
    if (this.screen.isTTY) {
      const filled = Math.round((WIDTH * done) / this.total);
      this.screen.write(`\r\x1b[K${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${count}`);
    } else if (Math.floor((10 * done) / this.total) > this.tenth) {
      this.tenth = Math.floor((10 * done) / this.total);
      this.screen.write(`${count}\n`);
    }
  }

  /** Takes the bar away, and says what comes next or what went before. */
  say(line: string): void {
    this.screen.write(`${this.clearing}${line}\n`);
  }

  clear(): void {
    if (this.screen.isTTY) this.screen.write(this.clearing);
  }

  private get clearing(): string {
    return this.screen.isTTY ? '\r\x1b[K' : '';
  }
}
