import assert from 'node:assert/strict';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { UserError } from '../../../src/node/errors/user-error.js';
import { Health, healthRoute } from '../../../src/node/newsroom/health/health.js';
import { openServer } from '../../../src/node/newsroom/http/http-server.js';
import type { NewsroomState } from '../../../src/node/newsroom/state/newsroom-state.js';

const JOBS = { waiting: 3, running: 1, failed: 2 };

const stateWith = (counts: () => unknown): NewsroomState =>
  ({
    queue: { counts },
    explain: () => new UserError('redis://host:6379', 0, 'cannot be reached', 'start Redis'),
  }) as unknown as NewsroomState;

describe('the health of a watcher', () => {
  let seconds = 0;
  const health = new Health({ interval: 300, now: () => seconds * 1000 });
  let server: Server;
  before(async () => {
    server = await openServer({ port: 0 }, 'the health', { '/healthz': healthRoute(health) });
  });
  after(() => server.close());
  const request = (method = 'GET', path = '/healthz'): Promise<Response> =>
    fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { method });
  const check = async (): Promise<[number, unknown]> => {
    const response = await request();
    return [response.status, await response.json()];
  };

  it('is 503 before the state is open', async () => {
    assert.deepEqual(await check(), [
      503,
      { status: 'failed', cause: 'the state is not open yet', state: 'unreachable', lastScanSecondsAgo: null },
    ]);
  });

  it('is 200 with the jobs and the last scan', async () => {
    health.state = stateWith(() => JOBS);
    assert.deepEqual(await check(), [200, { status: 'ok', state: 'reachable', lastScanSecondsAgo: null, jobs: JOBS }]);
    health.scanned();
    seconds = 20;
    assert.deepEqual(await check(), [200, { status: 'ok', state: 'reachable', lastScanSecondsAgo: 20, jobs: JOBS }]);
  });

  it('is 503 when no scan ends any more', async () => {
    seconds = 1501;
    assert.deepEqual(await check(), [
      503,
      {
        status: 'failed',
        cause: 'no scan has ended for 1501 s',
        state: 'reachable',
        lastScanSecondsAgo: 1501,
        jobs: JOBS,
      },
    ]);
    health.scanned();
    assert.equal((await check())[0], 200);
  });

  it('is 503 with the cause when the state cannot be read, or does not answer', async () => {
    const cause = 'redis://host:6379: cannot be reached — start Redis';
    for (const counts of [() => Promise.reject(new Error('x')), () => new Promise(() => undefined)]) {
      health.state = stateWith(counts);
      assert.deepEqual(await check(), [503, { status: 'failed', cause, state: 'unreachable', lastScanSecondsAgo: 0 }]);
    }
    health.state = stateWith(() => JOBS);
  });

  it('of a worker has no scan', async () => {
    const worker = new Health({ interval: undefined, now: () => 1e9 });
    worker.state = stateWith(() => JOBS);
    assert.deepEqual(await worker.check(), { status: 'ok', state: 'reachable', jobs: JOBS });
  });

  it('is only read', async () => {
    assert.equal((await request('HEAD')).status, 200);
    const refused = await request('POST');
    assert.deepEqual([refused.status, refused.headers.get('allow')], [405, 'GET, HEAD']);
    assert.equal((await request('GET', '/constructor')).status, 404);
  });
});
