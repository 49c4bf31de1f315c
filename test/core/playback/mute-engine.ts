import type { Engine, EngineEvent } from '../../../src/core/playback/engine.js';

/** Writes down what is asked of it and does nothing; the test tells what happened. */
export class MuteEngine implements Engine {
  tell: (event: EngineEvent) => void = () => {};
  time = 0;
  duration = 60;
  rate = 1;
  readonly asked: string[] = [];

  play(): void {
    this.asked.push('play');
  }
  pause(): void {
    this.asked.push('pause');
  }
  seek(time: number): void {
    this.asked.push(`seek ${time}`);
  }
  setRate(rate: number): void {
    this.asked.push(`rate ${rate}`);
  }
  dispose(): void {
    this.asked.push('dispose');
  }
}
