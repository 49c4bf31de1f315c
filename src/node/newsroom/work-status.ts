import { formatMinutes } from '../output/format-minutes.js';
import type { EventFacts } from './log/newsroom-log.js';
import type { NewsroomState } from './state/newsroom-state.js';

const INTERVAL_MS = 1000;

/** Shows in one line what is being done: stories that are done and that wait, the current story, and the sound so far. */
export class WorkStatus {
  private readonly show: (text: string) => void;
  private readonly interval: number;
  private done = 0;
  private soundSeconds = 0;
  private timer: NodeJS.Timeout | undefined;
  private isReading = false;

  /** @param interval milliseconds between two reads of the state */
  constructor(show: (text: string) => void, interval: number = INTERVAL_MS) {
    this.show = show;
    this.interval = interval;
  }

  countEvent({ event, narration }: EventFacts): void {
    if (event === 'published' || event === 'withdrawn') this.done++;
    this.soundSeconds += narration?.soundSeconds ?? 0;
  }

  watchState(state: NewsroomState): void {
    this.timer = setInterval(() => void this.refresh(state), this.interval).unref();
  }

  close(): void {
    clearInterval(this.timer);
    this.timer = undefined;
    this.show('');
  }

  private async refresh({ queue }: NewsroomState): Promise<void> {
    if (this.isReading) return;
    this.isReading = true;
    try {
      const { waiting, failed } = await queue.counts();
      const [current] = await queue.list('running');
      const counts = `${this.done} done, ${waiting} waiting, ${failed} failed`;
      const parts = [counts, `${formatMinutes(this.soundSeconds)} of sound`, current?.location];
      if (this.timer) this.show(parts.filter(Boolean).join(' · '));
    } catch {
      // The work meets the same problem, and the log has it.
    } finally {
      this.isReading = false;
    }
  }
}
