/** The processor time of each task of a page's main thread, by Chromium's tracing: it does not count what other processes take. */
import { command } from './client.js';

const MARK = 'aloud-main-thread';
const MICROSECONDS = 1e-3;

const traces = new WeakMap();

/** Resolves when no page is traced: a browser traces one at a time. */
let isFree = Promise.resolve();

export const startTasks = command('start-tasks', async (client) => {
  const events = [];
  const before = isFree;
  let release;
  isFree = new Promise((resolve) => (release = resolve));
  await before;
  const collect = ({ value }) => events.push(...value);
  client.on('Tracing.dataCollected', collect);
  traces.set(client, { events, collect, release });
  await client.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['disabled-by-default-devtools.timeline', 'blink.user_timing'],
      excludedCategories: ['*'],
    },
  });
  await client.send('Runtime.evaluate', { expression: `void performance.mark('${MARK}')` });
});

/** Milliseconds of processor time, one number for a task. */
export const endTasks = command('end-tasks', async (client) => {
  const { events, collect, release } = traces.get(client);
  const complete = new Promise((resolve) => client.once('Tracing.tracingComplete', resolve));
  await client.send('Tracing.end');
  await complete;
  client.off('Tracing.dataCollected', collect);
  traces.delete(client);
  release();
  const mark = events.find(({ name }) => name === MARK);
  if (!mark) throw new Error('The trace does not name the main thread of the page.');
  return events
    .filter(({ name, pid, tid, tdur }) => name === 'RunTask' && pid === mark.pid && tid === mark.tid && tdur > 0)
    .map(({ tdur }) => tdur * MICROSECONDS);
});
