import { toOneLine } from '../../output/one-line.js';
import type { OutputStream } from '../../output/streams.js';
import type { NewsroomLog } from './newsroom-log.js';

const CLEAR_LINE = '\r\x1b[K';
const DEFAULT_COLUMNS = 80;

/** Writes a line for each event. On a terminal, a last line shows the state of the work. */
export function textLog(stream: OutputStream): NewsroomLog {
  let status = '';
  return {
    isForPrograms: false,
    write(line, facts) {
      if (facts?.isRepeated) return;
      stream.write(`${status && CLEAR_LINE}${toOneLine(line)}\n${status}`);
    },
    ...(stream.isTTY && {
      showStatus(text: string) {
        // A line that wraps could not be rewritten.
        const shown = [...toOneLine(text)].slice(0, (stream.columns ?? DEFAULT_COLUMNS) - 1).join('');
        if (shown !== status) stream.write(`${CLEAR_LINE}${shown}`);
        status = shown;
      },
    }),
  };
}
