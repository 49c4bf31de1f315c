import { access } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { failureReason } from '../../errors/failure-reason.js';
import { UserError } from '../../errors/user-error.js';
import { isWebAddress } from '../../network/web-address.js';
import type { NewsroomConfig } from './newsroom-config.js';
import { isS3Address } from './s3-config.js';
import { resolveConfig, type ResolvedConfig } from './resolve-config.js';

/** Settings of the command line. */
export type GivenConfig = { readonly [Name in keyof NewsroomConfig]: NewsroomConfig[Name] | undefined };

const DEFAULT_FILE = 'aloud.config.js';

/**
 * Reads the configuration file, and completes it with the command line, which comes first. Paths in the file are relative to
 * the file.
 *
 * @param file undefined for `aloud.config.js`, if it is there.
 * @throws UserError for a file that cannot be read, and for a member that is wrong.
 */
export async function readConfig(file: string | undefined, given: GivenConfig): Promise<ResolvedConfig> {
  const path = file ?? DEFAULT_FILE;
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  if (!isThere && file !== undefined)
    throw new UserError(file, 0, 'no such file or folder', 'check the path; it is relative to the current folder');
  const written = isThere ? resolvePaths(await importDefault(path), path) : {};
  const options = { ...given, sources: given.sources?.map((source) => absolute(source, '')) };
  const defined = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  return resolveConfig({ ...written, ...defined }, isThere ? path : 'the command line');
}

async function importDefault(path: string): Promise<unknown> {
  try {
    return ((await import(pathToFileURL(resolve(path)).href)) as { default?: unknown }).default;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0]! : failureReason(error);
    throw new UserError(path, 0, `cannot be loaded (${reason})`, 'correct this file; Node has to be able to import it');
  }
}

/** Checks the members first, so that only texts are taken as paths. */
function resolvePaths(config: unknown, file: string): NewsroomConfig {
  resolveConfig(config, file);
  const given = config as NewsroomConfig;
  const from = (path: string): string => resolve(dirname(file), path);
  const { sources, names, out, state, cache, prices } = given;
  return {
    ...given,
    ...(sources && { sources: sources.map((source) => absolute(source, dirname(file))) }),
    ...(names && { names: names.map(from) }),
    ...(out && { out: isS3Address(out) ? out : from(out) }),
    ...(state && { state: from(state) }),
    ...(cache && { cache: from(cache) }),
    ...(prices && { prices: from(prices) }),
  };
}

/** A source of files has one name, from whichever folder the watcher is started. */
const absolute = (source: string, folder: string): string => (isWebAddress(source) ? source : resolve(folder, source));
