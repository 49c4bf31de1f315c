import { UserError } from '../../errors/user-error.js';
import { isRedisAddress, publicAddress } from '../redis/redis-problem.js';
import type { NewsroomConfig } from './newsroom-config.js';
import { isObjectOf, isPublicAddress, isSwitch, isText } from './object-check.js';
import { isS3Address, isS3Config, parseS3Address, S3_EXPECTED } from './s3-config.js';
import { isSite, SITE_EXPECTED } from './site-config.js';

/** A configuration that is valid and complete. */
export type ResolvedConfig = NewsroomConfig & Required<Pick<NewsroomConfig, keyof typeof DEFAULTS>>;

const DEFAULTS = {
  sources: [] as readonly string[],
  out: 'narration',
  state: '.aloud',
  takeOver: 30,
  maxWords: 50_000,
  stories: 2,
  interval: 300,
  hostInterval: 1,
  timeout: 30,
  recheck: 24,
  attempts: 5,
  keep: 30,
} as const;

/** A test, and what the value has to be. */
type Check = readonly [isValid: (value: unknown) => boolean, expected: string];

const isWhole = (value: unknown, least: number, most: number): boolean =>
  Number.isInteger(value) && (value as number) >= least && (value as number) <= most;

const TEXT: Check = [isText, 'a text'];
const TEXTS: Check = [(value) => Array.isArray(value) && value.every(isText), 'a list of texts'];
const SWITCH: Check = [isSwitch, 'true or false'];
/** Timers of Node take at most 2^31 ms, which is 24 days. */
const SECONDS: Check = [
  (value) => typeof value === 'number' && value >= 0 && value <= 1_000_000,
  'a number of seconds from 0 to 1000000',
];
const AMOUNT: Check = [(value) => typeof value === 'number' && value >= 0 && value < Infinity, 'a number from 0'];
const LISTENER: Check = [isListener, '{ port: a number from 0 to 65535, host: a text }'];
const count = (most: number): Check => [(value) => isWhole(value, 1, most), `a whole number from 1 to ${most}`];

const CHECKS: Readonly<Record<keyof NewsroomConfig, Check>> = {
  sources: TEXTS,
  out: [isPlace, 'a folder or s3://bucket/prefix'],
  s3: [isS3Config, S3_EXPECTED],
  publicUrl: [isPublicAddress, 'an address that begins with https://'],
  scriptUrl: [isPublicAddress, 'an address that begins with https://'],
  site: [isSite, SITE_EXPECTED],
  state: TEXT,
  redis: [(value) => typeof value === 'string' && isRedisAddress(value), 'redis://HOST:PORT or rediss://HOST:PORT'],
  takeOver: [(value) => isWhole(value, 1, 3600), 'a whole number of seconds from 1 to 3600'],
  voices: TEXTS,
  voiceRates: [areRates, '{ NAME: { sentences: a whole number from 1, seconds: a whole number from 1 } }'],
  quoteVoice: TEXT,
  voiceCommand: TEXT,
  names: TEXTS,
  voiceNormalization: SWITCH,
  lowData: SWITCH,
  epub: SWITCH,
  cache: TEXT,
  maxCharacters: count(1e12),
  maxWords: count(1e9),
  stories: count(64),
  jobs: count(256),
  interval: [(value) => SECONDS[0](value) && (value as number) >= 1, 'a number of seconds from 1 to 1000000'],
  hostInterval: SECONDS,
  timeout: [(value) => SECONDS[0](value) && value !== 0, 'a number of seconds up to 1000000'],
  maxAge: AMOUNT,
  recheck: AMOUNT,
  attempts: count(100),
  keep: AMOUNT,
  allowPrivate: SWITCH,
  webhook: LISTENER,
  metrics: LISTENER,
  prices: TEXT,
  log: [(value) => value === 'text' || value === 'json', '"text" or "json"'],
};

function isPlace(value: unknown): boolean {
  return isText(value) && (!isS3Address(value as string) || parseS3Address(value as string) !== undefined);
}

function areRates(value: unknown): boolean {
  const isAmount = (amount: unknown): boolean => isWhole(amount, 1, 1e6);
  const isRate = (rate: unknown): boolean =>
    isObjectOf(rate, { sentences: isAmount, seconds: isAmount }, ['sentences', 'seconds']);
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isRate);
}

function isListener(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { port, host, ...unknown } = value as Record<string, unknown>;
  return isWhole(port, 0, 65535) && (host === undefined || isText(host)) && !Object.keys(unknown).length;
}

/**
 * Checks a configuration and completes it.
 *
 * @param file for messages.
 * @throws UserError that names the first member that is wrong.
 */
export function resolveConfig(given: unknown, file: string): ResolvedConfig {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new UserError(file, 0, 'exports no configuration', 'write: export default { sources: [ … ] }');
  for (const [name, value] of Object.entries(given)) {
    const check = Object.hasOwn(CHECKS, name) ? CHECKS[name as keyof NewsroomConfig] : undefined;
    if (!check)
      throw new UserError(file, 0, `“${name}” is no setting`, `the settings are ${Object.keys(CHECKS).join(', ')}`);
    if (value !== undefined && !check[0](value))
      throw new UserError(file, 0, `“${name}” is ${describe(name, value)}`, `it has to be ${check[1]}`);
  }
  const defined = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...DEFAULTS, ...Object.fromEntries(defined) };
}

/** Without a password. */
const describe = (name: string, value: unknown): string =>
  name === 'redis' ? 'no address of Redis' : (JSON.stringify(value) ?? String(value)).slice(0, 60);

/** The configuration as it may be printed. */
export const printConfig = (config: ResolvedConfig): string =>
  JSON.stringify(config, (name, value: unknown) => (name === 'redis' ? publicAddress(String(value)) : value), 2);
