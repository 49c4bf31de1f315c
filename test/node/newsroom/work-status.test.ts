import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import type { NewsroomState } from '../../../src/node/newsroom/state/newsroom-state.js';
import { WorkStatus } from '../../../src/node/newsroom/work-status.js';

describe('the state of the work in the last line of a terminal', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setInterval'] }));
  afterEach(() => mock.timers.reset());

  const lines: string[] = [];
  let isAway = false;
  const queue = {
    counts: () => (isAway ? Promise.reject(new Error('away')) : { waiting: 4, running: 1, failed: 2 }),
    list: () => [{ location: 'https://example.org/harbour' }],
  };
  const second = async (): Promise<void> => {
    mock.timers.tick(1000);
    await new Promise((resolve) => setImmediate(resolve));
  };

  it('has the stories, the sound and the current story', async () => {
    const status = new WorkStatus((text) => lines.push(text));
    status.watchState({ queue } as unknown as NewsroomState);
    const narration = { sentences: 2, spoken: 2, soundSeconds: 75, workSeconds: 4 };
    status.countEvent({ event: 'published', narration });
    status.countEvent({ event: 'withdrawn' });
    status.countEvent({ event: 'attempt-failed' });
    await second();
    isAway = true;
    await second();
    isAway = false;
    status.close();
    await second();
    assert.deepEqual(lines, [
      '2 done, 4 waiting, 2 failed · 1:15 of sound · https://example.org/harbour',
      // The line is removed at the end.
      '',
    ]);
  });
});
