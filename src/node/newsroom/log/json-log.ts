import { pino, type Level } from 'pino';
import { toOneLine } from '../../output/one-line.js';
import type { OutputStream } from '../../output/streams.js';
import type { EventName, NewsroomLog } from './newsroom-log.js';
import { withoutQuotes, withoutSecrets } from './private-text.js';

const LEVELS: Readonly<Record<EventName, Level>> = {
  notice: 'info',
  listening: 'info',
  published: 'info',
  withdrawn: 'info',
  warning: 'warn',
  'attempt-failed': 'warn',
  'given-up': 'error',
  'source-failed': 'warn',
  'feeds-failed': 'warn',
  'queue-failed': 'error',
  'queue-away': 'warn',
  'queue-back': 'info',
  stopped: 'fatal',
};

/**
 * Writes a line of JSON for each event. It has no secret and no words of the stories.
 *
 * @param secrets values that are removed wherever they are.
 */
export function jsonLog(stream: OutputStream, secrets: readonly string[]): NewsroomLog {
  const logger = pino(
    {
      // Neither the name of the machine nor the id of the process.
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
    },
    { write: (line: string) => void stream.write(line) },
  );
  const clean = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : withoutSecrets(toOneLine(text), secrets);
  return {
    isForPrograms: true,
    write(line, facts = { event: 'notice' }) {
      const { event, story, location, cause, fix, source, isRepeated, retryIn, narration } = facts;
      if (isRepeated) return;
      logger[LEVELS[event]]({
        event,
        story,
        location: clean(location),
        source,
        cause: clean(story === undefined || cause === undefined ? cause : withoutQuotes(cause)),
        fix: clean(fix),
        retryIn,
        ...narration,
        ...(cause === undefined && story === undefined && { msg: clean(line) }),
      });
    },
  };
}
