import { readConfig } from '../newsroom/config/read-config.js';
import { printConfig } from '../newsroom/config/resolve-config.js';
import { requirePackages } from '../optional-packages.js';
import { UsageError } from '../errors/usage-error.js';
import { textOption, type Command } from './command.js';
import { REDIS_PACKAGES, runService, WORK_OPTIONS, workConfigOf } from './newsroom-options.js';

export const workerCommand: Command = {
  name: 'worker',
  summary: 'narrates the stories that aloud watch finds, beside other workers',
  synopsis: '--redis URL',
  description: `Narrates the stories that “aloud watch --redis URL” finds, until it is stopped. Any number of workers on any machines can
share the work, if they have the same folder for the stories. A story of a worker that is killed is taken over by another.`,
  options: [{ name: 'once', description: 'narrate what is due, and stop' }, ...WORK_OPTIONS],
  notes: `Exit code with --once: 1 if a story failed.`,
  async run(words, values, streams) {
    if (words.length) throw new UsageError(`worker takes no argument, and not “${words[0]}”`);
    const config = await readConfig(textOption(values, 'config'), workConfigOf(values));
    if (values['check-config'] === true) return void streams.stdout.write(`${printConfig(config)}\n`);
    requirePackages('aloud worker', REDIS_PACKAGES);
    const isOnce = values['once'] === true;
    const { work } = await import('../newsroom/worker.js');
    return runService(config, isOnce, streams, (log) => work(config, { isOnce, log }));
  },
};
