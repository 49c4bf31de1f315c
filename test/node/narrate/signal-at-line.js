/**
 * Is imported into the tested command. Sends it the signal `TEST_SIGNAL` when it has printed the line `TEST_LINE`, so that no test
 * depends on the speed of the machine. At the end it prints the processor time since the signal.
 */
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  const { TEST_SIGNAL, TEST_LINE } = process.env;
  const write = process.stderr.write.bind(process.stderr);
  process.stderr.write = (text, ...rest) => {
    const result = write(text, ...rest);
    if (!String(text).includes(TEST_LINE)) return result;
    const before = process.cpuUsage();
    process.on('exit', () => {
      const { user, system } = process.cpuUsage(before);
      write(`ended after ${(user + system) / 1e6} s of processor time\n`);
    });
    process.kill(process.pid, TEST_SIGNAL);
    return result;
  };
}
