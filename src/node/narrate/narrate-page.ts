import type { NameBook } from '../../core/speech/name-book.js';
import type { Reader } from '../../core/speech/spoken.js';
import { encodeAac } from '../audio/encode-aac.js';
import { encodeOpus, LOW_DATA } from '../audio/encode-opus.js';
import type { Encoded } from '../audio/sound.js';
import { readText } from '../text-file.js';
import type { Cast } from '../voices/cast.js';
import { assemble } from './assemble.js';
import { digestOf } from './digest.js';
import { OutputFiles } from './output-files.js';
import type { Job } from './pages.js';
import { published, type Publishing } from './published.js';
import { sayScript, type Studio } from './say-script.js';
import { writeScript } from './script.js';
import { timingFile } from './timing-file.js';
import { isUpToDate } from './up-to-date.js';

/** What all pages of a run share: nothing of it changes while they are made. */
export interface Direction extends Studio {
  readonly cast: Cast;
  readonly names: NameBook;
  readonly reader: Reader;
  /** Leave alone what still says what its page says. */
  readonly isUpdate: boolean;
  /** With a second sound, for slow lines. */
  readonly hasLowData: boolean;
  readonly publishing: Publishing;
}

/** What was made of a page. */
export interface Narrated {
  readonly page: string;
  readonly files: readonly string[];
  readonly sentences: number;
  /** Sentences that had not been spoken before. */
  readonly spoken: number;
  /** Seconds of sound. */
  readonly duration: number;
}

/** Who is told how far it is. */
export interface Listener {
  /** There are so many sentences to say. */
  begin(sentences: number): void;
  said(): void;
  tell(line: string): void;
}

/**
 * Makes the narration of one page: `story.webm`, `story.m4a`, `story.vtt`, and what was asked for beside them. One story
 * depends on nothing but its page, its names and its voices: the same give the same bytes, on any machine, in any order.
 *
 * @returns nothing where the page was left alone.
 * @throws Complaint where the author can mend it; then no file has changed.
 */
export async function narratePage(job: Job, direction: Direction, listener: Listener): Promise<Narrated | undefined> {
  const { page, out } = job;
  const { cast, names, reader, isUpdate, hasLowData, publishing } = direction;
  const script = writeScript(await readText(page), page, cast, names, reader);
  const digest = digestOf(script.lines);
  const sounds = ['story.webm', 'story.m4a', ...(hasLowData ? ['story.low.webm'] : [])];
  if (isUpdate && (await isUpToDate(out, digest, script, sounds))) return undefined;

  const output = await OutputFiles.open(out);
  try {
    for (const warning of script.warnings) listener.tell(`${warning}`);
    listener.begin(script.lines.length);
    const { said, spoken } = await sayScript(
      script,
      page,
      direction,
      () => listener.said(),
      (line) => listener.tell(line),
    );
    const recording = await assemble(said);
    listener.tell('Writing the sound');
    const encoded = await Promise.all([
      encodeOpus(recording),
      encodeAac(recording),
      ...(hasLowData ? [encodeOpus(recording, LOW_DATA)] : []),
    ]);
    const named = encoded.map((sound, index): [string, Encoded] => [sounds[index]!, sound]);
    const label = {
      voice: [...new Set(said.map(({ voice }) => voice))].join(', '),
      language: script.language,
      script: digest,
      duration: recording.duration,
      offsets: Object.fromEntries(named.map(([name, { offset }]) => [name, offset])),
    };
    const files = await output.write([
      ...named.map(([name, { bytes }]) => [name, bytes] as const),
      ...published(script, job, { duration: recording.duration, sounds: named }, publishing),
      // The last, since it tells what the others hold.
      ['story.vtt', timingFile(label, recording.sentences)],
    ]);
    return { page, files, sentences: said.length, spoken, duration: recording.duration };
  } finally {
    output.close();
  }
}
