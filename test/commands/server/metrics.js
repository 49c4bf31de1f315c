/** The cost of a page, as Chromium counts it, and its memory without unreachable objects. */
import { command } from './client.js';

/** Style recalculations, layouts, seconds of main-thread work, nodes, listeners … of the whole tab. */
export const metrics = command('metrics', async (client) => {
  await client.send('Performance.enable');
  const { metrics } = await client.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
});

export const garbage = command('garbage', async (client) => {
  // Twice: the second collection frees what a finalizer held.
  for (let round = 0; round < 2; round++) await client.send('HeapProfiler.collectGarbage');
});
