import { UserError } from '../errors/user-error.js';
import type { NewsroomConfig } from '../newsroom/config/newsroom-config.js';
import type { GivenConfig } from '../newsroom/config/read-config.js';
import type { ResolvedConfig } from '../newsroom/config/resolve-config.js';
import { problemFacts, type NewsroomLog } from '../newsroom/log/newsroom-log.js';
import { openLog } from '../newsroom/open-log.js';
import type { CommandStreams } from '../output/streams.js';
import { UsageError } from '../errors/usage-error.js';
import { listOption, textOption, type CommandOption, type OptionValues } from './command.js';

/** The packages of `--redis`. */
export const REDIS_PACKAGES: readonly string[] = ['bullmq', 'ioredis'];

/** What a watcher and a worker have in common. */
export const WORK_OPTIONS: readonly CommandOption[] = [
  { name: 'out', value: 'DIR', description: 'folder for the stories, or s3://bucket/prefix (default: narration)' },
  {
    name: 'redis',
    value: 'URL',
    description: `queue for any number of workers: redis://HOST:6379; an address with a password is better
in the configuration, because every user of the machine can read the command line`,
  },
  { name: 'config', value: 'FILE', description: 'configuration (default: aloud.config.js, if it is there)' },
  { name: 'check-config', description: 'print the configuration that is used, and stop' },
  {
    name: 'allow-private',
    description: `follow redirects and addresses of stories also to this machine and its network;
else only to the servers that a source names`,
  },
  { name: 'names', value: 'FILE', isRepeatable: true, description: 'pronunciation of names, as in aloud narrate' },
  { name: 'voice', value: 'NAME', isRepeatable: true, description: 'voices, as in aloud narrate' },
  { name: 'quote-voice', value: 'NAME', description: 'voice for quotes' },
  { name: 'voice-command', value: 'LINE', description: 'any other program, as in aloud narrate' },
  { name: 'low-data', description: 'make a second sound too: Opus, 16 kbit/s' },
  { name: 'cache', value: 'DIR', description: "spoken sentences (default: the system's cache folder)" },
  { name: 'metrics', value: 'PORT', description: 'answer GET /healthz and GET /metrics, for this machine' },
  { name: 'log', value: 'FORMAT', description: 'text, or json: a line of JSON for each event (default: text)' },
];

/** The settings of these options. */
export function workConfigOf(values: OptionValues): GivenConfig {
  const list = (name: string): readonly string[] | undefined => {
    const given = listOption(values, name);
    return given.length ? given : undefined;
  };
  const isSet = (name: string): true | undefined => (values[name] === true ? true : undefined);
  return {
    out: textOption(values, 'out'),
    redis: textOption(values, 'redis'),
    allowPrivate: isSet('allow-private'),
    names: list('names'),
    voices: list('voice'),
    quoteVoice: textOption(values, 'quote-voice'),
    voiceCommand: textOption(values, 'voice-command'),
    lowData: isSet('low-data'),
    cache: textOption(values, 'cache'),
    metrics: portOption(values, 'metrics'),
    log: logOption(values),
  };
}

/** A port to listen at. */
export function portOption(values: OptionValues, name: string): { readonly port: number } | undefined {
  const text = textOption(values, name);
  if (text === undefined) return undefined;
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65535) return { port: Number(text) };
  throw new UsageError(`--${name} is a port from 0 to 65535, not “${text}”`);
}

function logOption(values: OptionValues): NewsroomConfig['log'] {
  const text = textOption(values, 'log');
  if (text === undefined || text === 'text' || text === 'json') return text;
  throw new UsageError(`--log is text or json, not “${text}”`);
}

/** Runs what ends by a signal, or once. The log goes to the standard error. @returns the exit code */
export async function runService(
  config: ResolvedConfig,
  isOnce: boolean,
  { stderr }: CommandStreams,
  run: (log: NewsroomLog) => Promise<number>,
): Promise<number> {
  const log = await openLog(config, stderr);
  if (!isOnce) process.on('exit', endCleanly);
  try {
    return (await run(log)) ? 1 : 0;
  } catch (error) {
    if (!log.isForPrograms || !(error instanceof UserError)) throw error;
    log.write(String(error), { event: 'stopped', ...problemFacts(error) });
    return 1;
  } finally {
    process.off('exit', endCleanly);
  }
}

/** To stop is how a service ends: service managers would report the exit code of a signal as a failure. */
function endCleanly(code: number): void {
  if (code === 130 || code === 143) process.exitCode = 0;
}
