import { printConfig, type ResolvedConfig } from '../newsroom/config/resolve-config.js';
import { readConfig, type GivenConfig } from '../newsroom/config/read-config.js';
import { requirePackages } from '../optional-packages.js';
import { UsageError } from '../errors/usage-error.js';
import { UserError } from '../errors/user-error.js';
import type { CommandStreams } from '../output/streams.js';
import { countOption, textOption, type Command, type OptionValues } from './command.js';
import { portOption, REDIS_PACKAGES, runService, WORK_OPTIONS, workConfigOf } from './newsroom-options.js';

/** The packages that only this command needs. */
const SOURCE_PACKAGES = ['feedsmith'];
const STATE_PACKAGES = ['libsql'];
const SECRET_VARIABLE = 'ALOUD_WEBHOOK_SECRET';
const MIN_SECRET_CHARACTERS = 16;

export const watchCommand: Command = {
  name: 'watch',
  summary: 'narrates every new and changed story of a feed, a sitemap or a folder',
  synopsis: '[SOURCE...]',
  description: `Narrates the stories of each SOURCE, and then every new and changed one, until it is stopped. A SOURCE is the address of a
feed (RSS, Atom, JSON Feed) or a sitemap, a folder of HTML files, or a file with an address in each line. Each story gets a
folder with its sound, its timing and manifest.json. A process that is killed loses nothing: start it again. With --redis,
“aloud worker” narrates, on this machine and others.`,
  options: [
    { name: 'state', value: 'DIR', description: 'folder for the queue of this watcher (default: .aloud)' },
    { name: 'once', description: 'scan, narrate what is due, and stop: for a scheduler such as cron' },
    { name: 'status', description: 'count the stories, list those that failed, and stop' },
    { name: 'retry', value: 'ID', description: 'try a story again that failed; a running watcher does it' },
    { name: 'rescan', description: 'check every story again; a running watcher does it' },
    { name: 'interval', value: 'SECONDS', description: 'time between two scans (default: 300)' },
    {
      name: 'webhook',
      value: 'PORT',
      description: `take POST /stories, signed with the secret in the environment variable
${SECRET_VARIABLE}`,
    },
    ...WORK_OPTIONS,
  ],
  notes: `Exit code with --once: 1 if a source or a story failed.`,
  async run(sources, values, streams) {
    const config = await readConfig(textOption(values, 'config'), configOf(sources, values));
    if (values['check-config'] === true) return void streams.stdout.write(`${printConfig(config)}\n`);
    requirePackages('aloud watch', [
      ...SOURCE_PACKAGES,
      ...(config.redis === undefined ? STATE_PACKAGES : REDIS_PACKAGES),
    ]);
    if (await doStateAction(config, values, streams)) return;
    const isOnce = values['once'] === true;
    if (!config.sources.length && (!config.webhook || isOnce))
      throw new UsageError('watch takes a source: a feed, a sitemap, a folder, a list, or --webhook');
    const secret = config.webhook && !isOnce ? readSecret() : undefined;
    const { watch } = await import('../newsroom/watch.js');
    return runService(config, isOnce, streams, (log) => watch(config, { isOnce, secret, log }));
  },
};

function configOf(sources: readonly string[], values: OptionValues): GivenConfig {
  return {
    ...workConfigOf(values),
    sources: sources.length ? sources : undefined,
    state: textOption(values, 'state'),
    interval: countOption(values, 'interval'),
    webhook: portOption(values, 'webhook'),
  };
}

/** What the command does instead of watching. @returns undefined where it watches */
async function doStateAction(
  config: ResolvedConfig,
  values: OptionValues,
  { stdout }: CommandStreams,
): Promise<true | undefined> {
  const retry = textOption(values, 'retry');
  const isRescan = values['rescan'] === true;
  const isStatus = values['status'] === true;
  const count = [retry !== undefined, isRescan, isStatus].filter(Boolean).length;
  if (count > 1) throw new UsageError('--status, --retry and --rescan are given one at a time');
  if (!count) return undefined;
  const { retryStory, requestRescan, statusLines } = await import('../newsroom/report-status.js');
  if (retry !== undefined) await retryStory(config, retry);
  if (isRescan) await requestRescan(config);
  if (isStatus) for (const line of await statusLines(config)) stdout.write(`${line}\n`);
  return true;
}

function readSecret(): string {
  const secret = process.env[SECRET_VARIABLE] ?? '';
  if (secret.length >= MIN_SECRET_CHARACTERS) return secret;
  throw new UserError(
    SECRET_VARIABLE,
    0,
    `the secret of the webhook has less than ${MIN_SECRET_CHARACTERS} characters`,
    'set it in the environment of this command, and of the program that sends stories',
  );
}
