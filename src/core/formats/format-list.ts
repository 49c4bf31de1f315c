import { aeneas } from './aeneas/aeneas.js';
import { azure } from './azure/azure.js';
import { captions } from './captions/captions.js';
import { echogarden } from './echogarden/echogarden.js';
import { elevenlabs } from './elevenlabs/elevenlabs.js';
import type { ReadableFormat, WritableFormat } from './format/format.js';
import { gentle } from './gentle/gentle.js';
import { google } from './google/google.js';
import { hyperaudio } from './hyperaudio/hyperaudio.js';
import { pocketsphinx } from './pocketsphinx/pocketsphinx.js';
import { podcast } from './podcast/podcast.js';
import { polly } from './polly/polly.js';
import { readalong } from './readalong/readalong.js';
import { smil } from './smil/smil.js';
import { srt } from './srt/srt.js';
import { syncMedia } from './sync-media/sync-media.js';
import { webvtt } from './webvtt/webvtt.js';
import { whisperx } from './whisperx/whisperx.js';

type FormatList = readonly [
  typeof webvtt,
  typeof captions,
  typeof srt,
  typeof smil,
  typeof syncMedia,
  typeof readalong,
  typeof hyperaudio,
  typeof aeneas,
  typeof azure,
  typeof google,
  typeof elevenlabs,
  typeof podcast,
  typeof gentle,
  typeof whisperx,
  typeof echogarden,
  typeof polly,
  typeof pocketsphinx,
];

/**
 * Every format. Readers, writers, detection, the lists of the command line and the types of the names follow from this
 * list.
 *
 * The order is that of detection: if two formats are certain, the first one wins. To add a format, add its folder and
 * its descriptor here. The type repeats the list, because an exported constant needs a written type; the compiler
 * refuses a descriptor that stands in only one of the two.
 */
export const FORMATS: FormatList = [
  webvtt,
  captions,
  srt,
  smil,
  syncMedia,
  readalong,
  hyperaudio,
  aeneas,
  azure,
  google,
  elevenlabs,
  podcast,
  gentle,
  whisperx,
  echogarden,
  polly,
  pocketsphinx,
];

type Format = FormatList[number];

/** The formats that can be read. */
export type FormatName = Extract<Format, ReadableFormat>['name'];

export type WritableFormatName = Extract<Format, WritableFormat>['name'];

export const READABLE_FORMATS: readonly ReadableFormat<FormatName>[] = FORMATS.filter((format) => 'read' in format);

export const WRITABLE_FORMATS: readonly WritableFormat<WritableFormatName>[] = FORMATS.filter(
  (format) => 'write' in format,
);
