import { isAeneasTable } from './aeneas/aeneas-table.js';
import { findFormatByFileName } from './format-list.js';
import type { FormatName } from './format/timing.js';

/** As much of a file as tells what it is. */
const HEAD_CHARACTERS = 20_000;

/**
 * What a file is, by its content; by its name where the content could be several or is empty. Undefined where nothing fits.
 *
 * @param source without a byte-order mark
 */
export function detectFormat(source: string, name = ''): FormatName | undefined {
  return detectByContent(source) ?? detectByName(name);
}

function detectByName(name: string): FormatName | undefined {
  const found = findFormatByFileName(name);
  // Any JSON may be called so; only what looks like one of them is read.
  return found?.isReadable && found.name !== 'podcast' ? (found.name as FormatName) : undefined;
}

function detectByContent(source: string): FormatName | undefined {
  const start = source.slice(0, HEAD_CHARACTERS).trimStart();
  if (/^WEBVTT(?![^\s])/.test(source))
    return /^[ \t]*\{.*"selector"/m.test(source.slice(0, HEAD_CHARACTERS)) ? 'sync-media' : 'webvtt';
  if (start.startsWith('<')) return detectMarkup(source, start);
  if (start.startsWith('{') || start.startsWith('[')) return detectJson(source);
  if (/^(?:\d+[ \t]*\r?\n)?\s*(?:\d{1,4}\s?:\s?)?\d{1,2}\s?:\s?\d{1,2}(?:\s?[,.]\s?\d{1,9})?[ \t]*-->/.test(start))
    return 'srt';
  return isAeneasTable(start) ? 'aeneas' : undefined;
}

function detectMarkup(source: string, start: string): FormatName | undefined {
  const root = /<(?![!?])(?:[\w.-]+:)?([\w.-]+)/.exec(start)?.[1]?.toLowerCase();
  if (root === 'smil') return 'smil';
  if (root === 'read-along' || root === 'readalong') return 'readalong';
  return /\sdata-m\s*=/.test(source) ? 'hyperaudio' : undefined;
}

/** By the keys that only one of the formats has; a file that is cut off still shows them. In a text their quotes would be escaped. */
function detectJson(source: string): FormatName | undefined {
  const has = (key: string): boolean => new RegExp(`"${key}"\\s*:`).test(source);
  if (has('fragments') && (has('begin') || has('lines') || !has('segments'))) return 'aeneas';
  if (has('(?:privA|[aA])udioOffset') || has('audio_offset') || /:\s*"WordBoundary"/.test(source)) return 'azure';
  if (has('timepoints') || has('markName') || has('mark_name')) return 'google';
  if (/"(?:character_start_times_seconds|characterStartTimesSeconds|char_?[sS]tart_?[tT]imes_?[mM]s)"\s*:/.test(source))
    return 'elevenlabs';
  if (has('words') && !has('segments') && (has('loss') || has('language_probability'))) return 'elevenlabs';
  if (has('segments') && (has('body') || has('startTime'))) return 'podcast';
  if (has('alignedWord') || has('case') || (has('transcript') && has('startOffset'))) return 'gentle';
  if (has('segments') || has('word_segments')) return 'whisperx';
  if (has('transcription') && has('offsets')) return 'whisperx';
  if (has('chunks') && has('timestamps?')) return 'whisperx';
  if (has('timeline') || (has('startTime') && has('type'))) return 'echogarden';
  if (has('time') && has('type') && has('value')) return 'polly';
  if (has('w') && has('b') && has('t')) return 'pocketsphinx';
  if ((has('word') || has('words')) && has('start')) return 'whisperx';
  if (has('transcript') && has('words')) return 'gentle';
  return undefined;
}
