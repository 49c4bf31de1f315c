import type { Cue } from '../timeline/webvtt.js';
import { readAeneas } from './aeneas.js';
import { readAzure } from './azure.js';
import { detectFormat } from './detect.js';
import { readEchogarden } from './echogarden.js';
import { readElevenLabs } from './elevenlabs.js';
import { readGentle } from './gentle.js';
import { readGoogle } from './google.js';
import { readHyperaudio } from './hyperaudio.js';
import { readPocketsphinx } from './pocketsphinx.js';
import { readPodcast } from './podcast.js';
import { readPolly } from './polly.js';
import { readReadalong } from './readalong.js';
import type { ReadOptions, Reading } from './reading.js';
import { settle } from './settle.js';
import { readSmil } from './smil.js';
import { readSrt } from './srt.js';
import { readSyncMedia } from './sync-media.js';
import { FormatError, type FormatName, type Remark, type TimedCue, type Timing } from './timing.js';
import { readWebvtt } from './webvtt.js';
import { readWhisperx } from './whisperx.js';

/** What a reader gives beside the cues, where the file tells it. */
type Read =
  readonly TimedCue[] | (Partial<Pick<Timing, 'notes' | 'language'>> & { readonly cues: readonly TimedCue[] });

const READERS: Readonly<Record<FormatName, (reading: Reading) => Read>> = {
  webvtt: readWebvtt,
  'sync-media': readSyncMedia,
  srt: readSrt,
  smil: readSmil,
  readalong: readReadalong,
  hyperaudio: readHyperaudio,
  polly: readPolly,
  azure: readAzure,
  google: readGoogle,
  elevenlabs: readElevenLabs,
  whisperx: readWhisperx,
  gentle: readGentle,
  aeneas: readAeneas,
  echogarden: readEchogarden,
  podcast: readPodcast,
  pocketsphinx: readPocketsphinx,
};

/**
 * Reads a timing file of any of the formats; which one, its content tells, or else its name. In linear time. What can be
 * mended is, and is remarked.
 *
 * @throws FormatError where it cannot be read, with the line.
 */
export function readTiming(text: string, options: ReadOptions = {}): Timing {
  const source = text.replace(/^\uFEFF/, '');
  const format = options.format ?? detectFormat(source, options.name);
  const read = format && READERS[format];
  if (!read) throw new FormatError(1, 'is no timing file of a known kind', 'say its format, or export it anew');
  const remarks: Remark[] = [];
  const remark = (each: Remark): void => void remarks.push(each);
  const found = read({ source, options, language: options.language ?? '', remark });
  const { cues, ...told } = Array.isArray(found)
    ? { cues: found as readonly TimedCue[] }
    : (found as Exclude<Read, readonly TimedCue[]>);
  return { format, notes: [], ...told, cues: settle(cues, options.duration, remark), remarks };
}

/**
 * The marks that a voice left of what it said: Amazon Polly, Azure, Google (with `script`), ElevenLabs, echogarden, or
 * any other format that `readTiming` reads.
 *
 * @param name of the file, for what its content does not tell
 * @throws FormatError where they cannot be read, or hold nothing
 */
export function readMarks(text: string, name: string, options: ReadOptions = {}): readonly Cue[] {
  const { cues } = readTiming(text, { ...options, name });
  if (!cues.length) throw new FormatError(0, 'holds no marks', 'ask the voice for the marks of words');
  return cues;
}
