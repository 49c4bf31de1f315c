/** Is imported into the measured command. At its end it writes the usage of the whole process with its threads. */
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

if (isMainThread)
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const used = { cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS * 1024 };
    writeFileSync(process.env.ALOUD_METER, JSON.stringify(used));
  });
