import { requirePackages } from '../optional-packages.js';
import type { OutputStream } from '../output/streams.js';
import type { ResolvedConfig } from './config/resolve-config.js';
import type { NewsroomLog } from './log/newsroom-log.js';
import { knownSecrets } from './log/private-text.js';
import { textLog } from './log/text-log.js';

/** Opens the log of a configuration. @throws UserError if its package is missing */
export async function openLog({ log, redis }: ResolvedConfig, stream: OutputStream): Promise<NewsroomLog> {
  if (log !== 'json') return textLog(stream);
  requirePackages('a log in JSON', ['pino']);
  const { jsonLog } = await import('./log/json-log.js');
  return jsonLog(stream, knownSecrets(process.env, redis));
}
