import { readNarrationNote } from '../timeline/narration-note.js';
import { seconds, STAMP } from '../timeline/timestamp.js';
import { writeWebvtt } from '../timeline/write-webvtt.js';
import { payloadOf } from './pieces.js';
import type { WriteName } from './formats.js';
import { losses } from './losses.js';
import { spokenCues } from './sync-media.js';
import { FormatError, type Remark, type TimedCue, type Timing } from './timing.js';
import { writePodcast } from './write-podcast.js';
import { writeSmil, type SmilTargets } from './write-smil.js';
import { writeSrt } from './write-srt.js';
import { writeSyncMedia } from './write-sync-media.js';

export interface Written {
  readonly text: string;
  /** What the format cannot hold, or the author must see to. */
  readonly remarks: readonly Remark[];
}

/**
 * Writes a timing in another format. All that this format can hold is kept.
 *
 * @throws FormatError where nothing can be written: clips of several sounds have no common time
 */
export function writeTiming(timing: Timing, to: WriteName, targets: SmilTargets): Written {
  const { text, remarks } = write(timing, to, targets);
  return { text, remarks: [...remarks, ...losses(timing, to)] };
}

function write(timing: Timing, to: WriteName, targets: SmilTargets): Written {
  if (to === 'smil') return overlay(timing, targets);
  const sounds = new Set(timing.cues.map(({ audio }) => audio).filter((audio) => audio !== undefined));
  if (sounds.size > 1)
    throw new FormatError(
      0,
      `is of ${sounds.size} sounds (${[...sounds].slice(0, 3).join(', ')}${sounds.size > 3 ? ', …' : ''})`,
      'name the one that is wanted with --audio',
    );
  if (to === 'sync-media') return { text: writeSyncMedia(timing), remarks: [] };
  const cues = spokenCues(timing);
  const remarks = cues.some(isEmpty) ? [withoutText(cues)] : [];
  if (to === 'srt') return { text: writeSrt({ ...timing, cues }), remarks };
  if (to === 'podcast') return { text: writePodcast({ ...timing, cues }), remarks };
  const isCaptions = to === 'captions';
  const written = cues
    .map((cue) => webvttCue(cue, isCaptions, timing.format === 'webvtt'))
    .sort((a, b) => a.start - b.start);
  const { notes, styles = [] } = timing;
  return { text: writeWebvtt({ notes, styles, cues: written }), remarks };
}

const TIME_TAG = new RegExp(`<${STAMP}>`, 'g');

/** Where the payload is WebVTT's already, with its tags, it stays as it is, if its times rise as they must (§4.2.2). */
function webvttCue(cue: TimedCue, isCaptions: boolean, isPayload: boolean): TimedCue {
  const id = cue.place?.fragment || cue.id;
  const keepsPayload = isCaptions || (isPayload && isRising(cue));
  const words = cue.timed && !keepsPayload ? cue.words.filter(({ text }) => text) : [];
  const payload = isCaptions ? cue.text.replace(TIME_TAG, '') : cue.text;
  const voice =
    cue.speaker && !words.length && !/^\s*<v[\s.]/.test(payload)
      ? `<v ${payloadOf(cue.speaker.replace(/\s+/g, ' '))}>`
      : '';
  return { ...cue, id, words, text: voice + payload };
}

function isRising({ text, start, end }: TimedCue): boolean {
  const times = Array.from(text.matchAll(TIME_TAG), ([tag]) => seconds(tag.slice(1, -1)));
  return times.every((time, index) => time > (times[index - 1] ?? start) && time < end);
}

const isEmpty = ({ text }: TimedCue): boolean => !text.trim();

/** What there is to say where cues lack a text, in a format that points at none. */
export function withoutText(cues: readonly TimedCue[]): Remark {
  const count = cues.filter(isEmpty).length;
  return {
    line: 0,
    message: `${count} of ${cues.length} cues have no text, only a place in a page`,
    mend: 'give the page with --page, or stay with smil or sync-media',
  };
}

function overlay(timing: Timing, targets: SmilTargets): Written {
  const { offsets } = readNarrationNote(timing.notes);
  const offset = offsets[targets.audio.split('/').at(-1)!] ?? 0;
  const cues = spokenCues(timing).map((cue) => (offset ? later(cue, offset) : cue));
  const { text, made } = writeSmil({ ...timing, cues }, targets);
  if (!made) return { text, remarks: [] };
  return {
    text,
    remarks: [
      {
        line: 0,
        message: `${made} places have no id, and were given one`,
        mend: `give the elements of ${targets.page} these ids`,
      },
    ],
  };
}

/** A sound that its encoder made begin later than the times. @param offset seconds */
function later(cue: TimedCue, offset: number): TimedCue {
  const words = cue.words.map((word) => ({
    ...word,
    start: word.start + offset,
    ...(word.end !== undefined && { end: word.end + offset }),
  }));
  return { ...cue, start: cue.start + offset, end: cue.end + offset, words };
}
