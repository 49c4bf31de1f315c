import type { ResolvedConfig } from '../newsroom/config/resolve-config.js';
import { readConfig, type GivenConfig } from '../newsroom/config/read-config.js';
import { requirePackages } from '../optional-packages.js';
import { UsageError } from '../errors/usage-error.js';
import { UserError } from '../errors/user-error.js';
import type { CommandStreams } from '../output/streams.js';
import { countOption, listOption, textOption, type Command, type OptionValues } from './command.js';

/** The packages that only this command needs. */
const PACKAGES = ['feedsmith', 'libsql'];
const SECRET_VARIABLE = 'ALOUD_WEBHOOK_SECRET';
const MIN_SECRET_CHARACTERS = 16;

export const watchCommand: Command = {
  name: 'watch',
  summary: 'narrates every new and changed story of a feed, a sitemap or a folder',
  synopsis: '[SOURCE...]',
  description: `Narrates the stories of each SOURCE, and then every new and changed one, until it is stopped. A SOURCE is the address of a
feed (RSS, Atom, JSON Feed) or a sitemap, a folder of HTML files, or a file with an address in each line. Each story gets a
folder with its sound, its timing and manifest.json. A process that is killed loses nothing: start it again.`,
  options: [
    { name: 'out', value: 'DIR', description: 'folder for the stories, or s3://bucket/prefix (default: narration)' },
    { name: 'state', value: 'DIR', description: 'folder for the queue of this watcher (default: .aloud)' },
    { name: 'config', value: 'FILE', description: 'configuration (default: aloud.config.js, if it is there)' },
    { name: 'check-config', description: 'print the configuration that is used, and stop' },
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
    {
      name: 'allow-private',
      description: `follow redirects and addresses of stories also to this machine and its network;
else only to the servers that SOURCE names`,
    },
    { name: 'names', value: 'FILE', isRepeatable: true, description: 'pronunciation of names, as in aloud narrate' },
    { name: 'voice', value: 'NAME', isRepeatable: true, description: 'voices, as in aloud narrate' },
    { name: 'quote-voice', value: 'NAME', description: 'voice for quotes' },
    { name: 'voice-command', value: 'LINE', description: 'any other program, as in aloud narrate' },
    { name: 'low-data', description: 'make a second sound too: Opus, 16 kbit/s' },
    { name: 'cache', value: 'DIR', description: "spoken sentences (default: the system's cache folder)" },
  ],
  notes: `Exit code with --once: 1 if a source or a story failed.`,
  async run(sources, values, streams) {
    const config = await readConfig(textOption(values, 'config'), configOf(sources, values));
    if (values['check-config'] === true) return void streams.stdout.write(`${JSON.stringify(config, null, 2)}\n`);
    requirePackages('aloud watch', PACKAGES);
    const action = await stateAction(config, values, streams);
    if (action) return action();
    const isOnce = values['once'] === true;
    if (!config.sources.length && (!config.webhook || isOnce))
      throw new UsageError('watch takes a source: a feed, a sitemap, a folder, a list, or --webhook');
    const secret = config.webhook && !isOnce ? readSecret() : undefined;
    if (!isOnce) process.on('exit', endCleanly);
    try {
      const { watch } = await import('../newsroom/watch.js');
      const failures = await watch(config, {
        isOnce,
        secret,
        write: (line) => void streams.stderr.write(`${line}\n`),
      });
      return failures ? 1 : 0;
    } finally {
      process.off('exit', endCleanly);
    }
  },
};

function configOf(sources: readonly string[], values: OptionValues): GivenConfig {
  const list = (given: readonly string[]): readonly string[] | undefined => (given.length ? given : undefined);
  const isSet = (name: string): true | undefined => (values[name] === true ? true : undefined);
  const port = textOption(values, 'webhook');
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) <= 65535))
    throw new UsageError(`--webhook is a port from 0 to 65535, not “${port}”`);
  return {
    sources: list(sources),
    out: textOption(values, 'out'),
    state: textOption(values, 'state'),
    interval: countOption(values, 'interval'),
    webhook: port === undefined ? undefined : { port: Number(port) },
    allowPrivate: isSet('allow-private'),
    names: list(listOption(values, 'names')),
    voices: list(listOption(values, 'voice')),
    quoteVoice: textOption(values, 'quote-voice'),
    voiceCommand: textOption(values, 'voice-command'),
    lowData: isSet('low-data'),
    cache: textOption(values, 'cache'),
  };
}

/** What the command does instead of watching. */
async function stateAction(
  config: ResolvedConfig,
  values: OptionValues,
  { stdout }: CommandStreams,
): Promise<(() => void) | undefined> {
  const retry = textOption(values, 'retry');
  const isRescan = values['rescan'] === true;
  const isStatus = values['status'] === true;
  if ([retry !== undefined, isRescan, isStatus].filter(Boolean).length > 1)
    throw new UsageError('--status, --retry and --rescan are given one at a time');
  const { retryStory, requestRescan, statusLines } = await import('../newsroom/report-status.js');
  if (retry !== undefined) return () => retryStory(config, retry);
  if (isRescan) return () => requestRescan(config);
  if (!isStatus) return undefined;
  return () => {
    for (const line of statusLines(config)) stdout.write(`${line}\n`);
  };
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

/** To stop is how a watcher ends: service managers would report the exit code of a signal as a failure. */
function endCleanly(code: number): void {
  if (code === 130 || code === 143) process.exitCode = 0;
}
