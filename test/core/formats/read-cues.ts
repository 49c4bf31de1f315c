import { readTiming, type TimingOptions } from '../../../src/core/formats/read-timing.js';
import type { FormatName } from '../../../src/core/formats/format-list.js';
import { PARSERS } from './samples.js';

/**
 * Reads a file of a format. @returns each cue as `start–end #id speaker: start word | …`, or with its payload where its
 * words have no times; then the language, if the file states it
 */
export const reader =
  (format?: FormatName) =>
  (source: unknown, options: TimingOptions = {}): string[] => {
    const text = typeof source === 'string' ? source : JSON.stringify(source);
    const { cues, language } = readTiming(text, { ...PARSERS, format, ...options });
    return [
      ...cues.map(({ start, end, id, speaker, timed, words, text: payload, audio }) => {
        const said = timed
          ? words.map((word) => `${word.start} ${word.text}`).join(' | ')
          : payload.replace(/\n/g, '/');
        return `${start}–${end}${id && ` #${id}`}${speaker ? ` ${speaker}` : ''}${audio ? ` ${audio}` : ''}: ${said}`;
      }),
      ...(language ? [language] : []),
    ];
  };

/** JSON Lines. */
export const jsonLines = (...values: unknown[]): string => values.map((value) => JSON.stringify(value)).join('\n');
