import { aeneas } from './aeneas/aeneas.js';
import { ass } from './ass/ass.js';
import { assemblyai } from './assemblyai/assemblyai.js';
import { azure } from './azure/azure.js';
import { captions } from './captions/captions.js';
import { ctm } from './ctm/ctm.js';
import { deepgram } from './deepgram/deepgram.js';
import { echogarden } from './echogarden/echogarden.js';
import { elevenlabs } from './elevenlabs/elevenlabs.js';
import type { ReadableFormat, WritableFormat } from './format/format.js';
import { gentle } from './gentle/gentle.js';
import { googleStt } from './google-stt/google-stt.js';
import { google } from './google/google.js';
import { hyperaudio } from './hyperaudio/hyperaudio.js';
import { lrc } from './lrc/lrc.js';
import { pocketsphinx } from './pocketsphinx/pocketsphinx.js';
import { podcastHtml } from './podcast-html/podcast-html.js';
import { podcast } from './podcast/podcast.js';
import { polly } from './polly/polly.js';
import { readalong } from './readalong/readalong.js';
import { sbv } from './sbv/sbv.js';
import { smil } from './smil/smil.js';
import { srt } from './srt/srt.js';
import { syncMedia } from './sync-media/sync-media.js';
import { table } from './table/table.js';
import { textgrid } from './textgrid/textgrid.js';
import { transcribe } from './transcribe/transcribe.js';
import { ttml } from './ttml/ttml.js';
import { webvtt } from './webvtt/webvtt.js';
import { whisperx } from './whisperx/whisperx.js';

type FormatList = readonly [
  typeof webvtt,
  typeof captions,
  typeof srt,
  typeof sbv,
  typeof ass,
  typeof lrc,
  typeof ttml,
  typeof smil,
  typeof syncMedia,
  typeof readalong,
  typeof hyperaudio,
  typeof podcastHtml,
  typeof textgrid,
  typeof table,
  typeof ctm,
  typeof aeneas,
  typeof azure,
  typeof google,
  typeof deepgram,
  typeof transcribe,
  typeof googleStt,
  typeof elevenlabs,
  typeof podcast,
  typeof gentle,
  typeof assemblyai,
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
  sbv,
  ass,
  lrc,
  ttml,
  smil,
  syncMedia,
  readalong,
  hyperaudio,
  podcastHtml,
  textgrid,
  table,
  ctm,
  aeneas,
  azure,
  google,
  deepgram,
  transcribe,
  googleStt,
  elevenlabs,
  podcast,
  gentle,
  assemblyai,
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
