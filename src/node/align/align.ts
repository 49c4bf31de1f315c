import { AAC_PACKAGES, encodeAac } from '../audio/encode-aac.js';
import { encodeOpus, OPUS_PACKAGES } from '../audio/encode-opus.js';
import { decode } from '../audio/decode.js';
import { RESAMPLE_PACKAGES } from '../audio/resample.js';
import type { Sound } from '../audio/sound.js';
import { Complaint } from '../complaint.js';
import { readNames } from '../names/read-names.js';
import type { Timed } from '../narrate/assemble.js';
import { OutputFiles } from '../narrate/output-files.js';
import { Progress, type Screen } from '../narrate/progress.js';
import { writeScript, type Script } from '../narrate/script.js';
import { timingFile } from '../narrate/timing-file.js';
import { requirePackages } from '../packages.js';
import { readText } from '../text-file.js';
import { Cast } from '../voices/cast.js';
import { findVoice } from '../voices/voices.js';
import { fit } from '../fit/fit.js';
import { framesOf } from '../fit/frames-of.js';
import { sayReference } from '../voices/reference.js';
import { timed } from '../fit/timing.js';
import { judge, type Verdict } from '../fit/verdict.js';

export interface AlignOptions {
  /** Path of the HTML file. */
  readonly page: string;
  /** Path of the recording. */
  readonly recording: string;
  readonly out: string;
  /** Path of a name book (PLS). */
  readonly names?: string | undefined;
  /** Only `story.vtt`, for the recording as it is. */
  readonly timingOnly?: boolean;
}

/** What was made. */
export interface Aligned {
  readonly files: readonly string[];
  readonly sentences: number;
  /** Of the page’s words, the share that is heard. */
  readonly coverage: number;
  readonly unsure: number;
  /** Seconds. */
  readonly duration: number;
}

const REFERENCE = findVoice('espeak-ng')!;
/** Seconds without words that are told. */
const LONG_GAP = 5;

/**
 * Ties a recording to the words of a page: `story.vtt`, and the sound as `story.webm` and `story.m4a`.
 *
 * @throws Complaint where the author can mend it, as where the recording is of another story; then no file has changed.
 */
export async function align(options: AlignOptions, screen: Screen): Promise<Aligned> {
  const { page, recording, timingOnly } = options;
  const encoders = timingOnly ? ['mediabunny'] : [...OPUS_PACKAGES, ...AAC_PACKAGES];
  requirePackages('aloud align', [...new Set([...REFERENCE.packages, ...RESAMPLE_PACKAGES, 'fft.js', ...encoders])]);
  const names = options.names === undefined ? undefined : readNames(await readText(options.names), options.names);
  const script = writeScript(await readText(page), page, new Cast({ voices: [REFERENCE.name] }), names);

  const output = await OutputFiles.open(options.out);
  const progress = new Progress(screen, script.lines.length);
  try {
    for (const warning of script.warnings) progress.say(`${warning}`);
    const sound = await decode(recording);
    for (const warning of sound.warnings) progress.say(`${warning}`);
    const { heard, coverage, isSame } = await listen(sound, script, progress);
    if (!isSame) throw stranger(options);
    const sentences = timed(heard, script.lines);
    const duration = sound.samples.length / sound.sampleRate;
    const missing = new Set(heard.map(({ sentence }) => sentence));
    for (const complaint of [...unheard(page, script, missing), ...wordless(recording, sentences, duration)])
      progress.say(`${complaint}`);

    const files: (readonly [string, string | Uint8Array])[] = [];
    const offsets: Record<string, number> = {};
    if (!timingOnly) {
      progress.say('Writing the sound');
      const [webm, m4a] = await Promise.all([encodeOpus(sound), encodeAac(sound)]);
      files.push(['story.webm', webm.bytes], ['story.m4a', m4a.bytes]);
      Object.assign(offsets, { 'story.webm': webm.offset, 'story.m4a': m4a.offset });
    }
    const label = { voice: 'recording', language: script.language, duration, offsets };
    files.push(['story.vtt', timingFile(label, sentences)]);
    const unsure = sentences.flatMap(({ words }) => words).filter((word) => word.unsure).length;
    return { files: await output.write(files), sentences: sentences.length, coverage, unsure, duration };
  } finally {
    progress.clear();
    output.close();
  }
}

/** What it holds of an hour is given up before that is encoded. */
async function listen(sound: Sound, { lines }: Script, progress: Progress): Promise<Verdict> {
  const frames = await framesOf(sound);
  const reference = await sayReference(lines, () => progress.step());
  progress.say('Listening');
  return judge(
    fit(reference, frames),
    lines.map(({ said }) => said.length),
  );
}

function stranger({ page, recording }: AlignOptions): Complaint {
  return new Complaint(
    recording,
    0,
    `is not a recording of ${page}: what is heard fits its words no better than those of any story`,
    'name the recording of this story, or correct the lang of the page',
  );
}

/** Sentences of the page that nobody says. */
function unheard(page: string, { lines }: Script, heard: ReadonlySet<number>): Complaint[] {
  return lines.flatMap(({ line, text }, sentence) =>
    heard.has(sentence) ? [] : [new Complaint(page, line, `not heard: “${text}”`, 'record it, or leave it silent')],
  );
}

/** Stretches of the recording without words of the page. */
function wordless(recording: string, sentences: readonly Timed[], duration: number): Complaint[] {
  const ends = [0, ...sentences.map(({ end }) => end)];
  const starts = [...sentences.map(({ start }) => start), duration];
  return starts.flatMap((start, index) =>
    start - ends[index]! < LONG_GAP
      ? []
      : [
          new Complaint(
            recording,
            0,
            `no words of the page from ${clock(ends[index]!)} to ${clock(start)}`,
            'write down what is said there, or cut it out',
          ),
        ],
  );
}

const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
