import type { Engine, EngineEvent } from '../../../src/core/playback/engine.js';

/** Records the calls and does nothing else. The test emits the events. */
export class FakeEngine implements Engine {
  onEvent: (event: EngineEvent) => void = () => {};
  time = 0;
  duration = 60;
  rate = 1;
  readonly calls: string[] = [];

  play(): void {
    this.calls.push('play');
  }
  pause(): void {
    this.calls.push('pause');
  }
  seek(time: number): void {
    this.calls.push(`seek ${time}`);
  }
  setRate(rate: number): void {
    this.calls.push(`rate ${rate}`);
  }
  dispose(): void {
    this.calls.push('dispose');
  }
}
