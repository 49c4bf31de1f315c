import { readNarrationNote } from '../timeline/webvtt/narration-note.js';
import { parseTimestamp, TIMESTAMP_PATTERN } from '../timeline/webvtt/timestamp.js';
import { writeWebvtt } from '../timeline/webvtt/write-webvtt.js';
import { escapePayload } from './cues/create-cue.js';
import type { WritableFormatName } from './format-list.js';
import { findLosses } from './format-losses.js';
import { spokenCues } from './sync-media/read-sync-media.js';
import { FormatError, type FormatWarning, type TimedCue, type Timing } from './format/timing.js';
import { writePodcast } from './podcast/write-podcast.js';
import { writeSmil, type SmilTargets } from './smil/write-smil.js';
import { writeSrt } from './srt/write-srt.js';
import { writeSyncMedia } from './sync-media/write-sync-media.js';

export interface WrittenTiming {
  readonly text: string;
  /** What the format cannot hold, or the author must see to. */
  readonly warnings: readonly FormatWarning[];
}

/**
 * Writes a timing in another format. All that this format can hold is kept.
 *
 * @throws FormatError where nothing can be written: clips of several sounds have no common time
 */
export function writeTiming(timing: Timing, to: WritableFormatName, targets: SmilTargets): WrittenTiming {
  const { text, warnings } = writeFormat(timing, to, targets);
  return { text, warnings: [...warnings, ...findLosses(timing, to)] };
}

function writeFormat(timing: Timing, to: WritableFormatName, targets: SmilTargets): WrittenTiming {
  if (to === 'smil') return writeOverlay(timing, targets);
  const sounds = new Set(timing.cues.map(({ audio }) => audio).filter((audio) => audio !== undefined));
  if (sounds.size > 1)
    throw new FormatError(
      0,
      `is of ${sounds.size} sounds (${[...sounds].slice(0, 3).join(', ')}${sounds.size > 3 ? ', …' : ''})`,
      'name the one that is wanted with --audio',
    );
  if (to === 'sync-media') return { text: writeSyncMedia(timing), warnings: [] };
  const cues = spokenCues(timing);
  const warnings = cues.some(isEmpty) ? [missingTextWarning(cues)] : [];
  if (to === 'srt') return { text: writeSrt({ ...timing, cues }), warnings };
  if (to === 'podcast') return { text: writePodcast({ ...timing, cues }), warnings };
  const isCaptions = to === 'captions';
  const written = cues
    .map((cue) => webvttCue(cue, isCaptions, timing.format === 'webvtt'))
    .sort((a, b) => a.start - b.start);
  const { notes, styles = [] } = timing;
  return { text: writeWebvtt({ notes, styles, cues: written }), warnings };
}

const TIMESTAMP_TAG = new RegExp(`<${TIMESTAMP_PATTERN}>`, 'g');

/** Where the payload is WebVTT's already, with its tags, it stays as it is, if its times rise as they must (§4.2.2). */
function webvttCue(cue: TimedCue, isCaptions: boolean, isPayload: boolean): TimedCue {
  const id = cue.place?.fragment || cue.id;
  const keepsPayload = isCaptions || (isPayload && hasRisingTimes(cue));
  const words = cue.timed && !keepsPayload ? cue.words.filter(({ text }) => text) : [];
  const payload = isCaptions ? cue.text.replace(TIMESTAMP_TAG, '') : cue.text;
  const voice =
    cue.speaker && !words.length && !/^\s*<v[\s.]/.test(payload)
      ? `<v ${escapePayload(cue.speaker.replace(/\s+/g, ' '))}>`
      : '';
  return { ...cue, id, words, text: voice + payload };
}

function hasRisingTimes({ text, start, end }: TimedCue): boolean {
  const times = Array.from(text.matchAll(TIMESTAMP_TAG), ([tag]) => parseTimestamp(tag.slice(1, -1)));
  return times.every((time, index) => time > (times[index - 1] ?? start) && time < end);
}

const isEmpty = ({ text }: TimedCue): boolean => !text.trim();

/** What there is to say where cues lack a text, in a format that points at none. */
export function missingTextWarning(cues: readonly TimedCue[]): FormatWarning {
  const count = cues.filter(isEmpty).length;
  return {
    line: 0,
    message: `${count} of ${cues.length} cues have no text, only a place in a page`,
    advice: 'give the page with --page, or stay with smil or sync-media',
  };
}

function writeOverlay(timing: Timing, targets: SmilTargets): WrittenTiming {
  const { offsets } = readNarrationNote(timing.notes);
  const offset = offsets[targets.audio.split('/').at(-1)!] ?? 0;
  const cues = spokenCues(timing).map((cue) => (offset ? delayCue(cue, offset) : cue));
  const { text, made } = writeSmil({ ...timing, cues }, targets);
  if (!made) return { text, warnings: [] };
  return {
    text,
    warnings: [
      {
        line: 0,
        message: `${made} places have no id, and were given one`,
        advice: `give the elements of ${targets.page} these ids`,
      },
    ],
  };
}

/** A sound that its encoder made begin later than the times. @param offset seconds */
function delayCue(cue: TimedCue, offset: number): TimedCue {
  const words = cue.words.map((word) => ({
    ...word,
    start: word.start + offset,
    ...(word.end !== undefined && { end: word.end + offset }),
  }));
  return { ...cue, start: cue.start + offset, end: cue.end + offset, words };
}
