import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { NewsroomState } from '../../../src/node/newsroom/state/newsroom-state.js';
import { WorkStatus } from '../../../src/node/newsroom/work-status.js';

describe('the state of the work in the last line of a terminal', () => {
  it('has the stories, the sound and the current story', async () => {
    const lines: string[] = [];
    const status = new WorkStatus((text) => void lines.push(text), 1);
    const narration = { sentences: 2, spoken: 2, soundSeconds: 75, workSeconds: 4 };
    status.countEvent({ event: 'published', narration });
    status.countEvent({ event: 'withdrawn' });
    status.countEvent({ event: 'attempt-failed' });
    let reads = 0;
    const queue = {
      // The line stays as it is while the state is away.
      counts: () => (reads++ ? Promise.reject(new Error('away')) : { waiting: 4, running: 1, failed: 2 }),
      list: () => [{ location: 'https://example.org/harbour' }],
    };
    status.watchState({ queue } as unknown as NewsroomState);
    // The timer of the line does not keep the process alive, as these do.
    while (!lines.length || reads < 2) await new Promise((resolve) => setTimeout(resolve, 1));
    status.close();
    assert.deepEqual(lines, [
      '2 done, 4 waiting, 2 failed · 1:15 of sound · https://example.org/harbour',
      // The line is removed at the end.
      '',
    ]);
  });
});
