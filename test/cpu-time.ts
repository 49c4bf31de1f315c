/**
 * Milliseconds of CPU time that this process has used. Tests of linear time compare it instead of the clock, because other programs
 * on a busy machine do not count.
 */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
