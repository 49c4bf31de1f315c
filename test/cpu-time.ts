import assert from 'node:assert/strict';

/**
 * Fails where a task takes more CPU time than a limit. CPU time, not the clock, so that other programs do not count; the best of
 * three tries, since the first compiles the code. The limit is far from what the task needs: it finds tasks that take quadratic time.
 *
 * @param seconds of CPU time.
 */
export function assertCpuTime(seconds: number, task: () => unknown, name = ''): void {
  let least = Infinity;
  for (let tries = 0; tries < 3 && least > seconds; tries++) {
    const before = process.cpuUsage();
    task();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1e6);
  }
  assert.ok(least <= seconds, `${name} took ${least.toFixed(1)} s of CPU time, the limit is ${seconds} s`.trim());
}
