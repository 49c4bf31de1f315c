import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { AAC_PACKAGES, encodeAac } from '../audio/encode-aac.js';
import { encodeOpus, OPUS_PACKAGES } from '../audio/encode-opus.js';
import { Complaint } from '../complaint.js';
import { readNames } from '../names.js';
import { requirePackages } from '../packages.js';
import { readText } from '../text-file.js';
import { sayAll } from '../voices/choir.js';
import type { VoiceEntry } from '../voices/voice.js';
import { findVoice, VOICES } from '../voices/voices.js';
import { assemble, type Said } from './assemble.js';
import { OutputFiles } from './output-files.js';
import { Progress, type Screen } from './progress.js';
import { writeScript, type Script } from './script.js';
import { timingFile } from './timing-file.js';

export interface NarrateOptions {
  /** Path of the HTML file. */
  readonly page: string;
  /** Folder for the files; beside the page where it is not said. */
  readonly out?: string | undefined;
  /** Path of a name book (PLS). */
  readonly names?: string | undefined;
  /** Name of a voice; the first where it is not said. */
  readonly voice?: string | undefined;
  /** Worker threads; as many as the machine runs at once where it is not said. */
  readonly jobs?: number | undefined;
}

/** What was made. */
export interface Narrated {
  readonly files: readonly string[];
  readonly sentences: number;
  /** Seconds of sound. */
  readonly duration: number;
}

/**
 * Makes the narration of a page: `story.webm`, `story.m4a` and `story.vtt`. The same page, names and voice give the
 * same bytes.
 *
 * @throws Complaint where the author can mend it; then no file has changed.
 */
export async function narrate(options: NarrateOptions, screen: Screen): Promise<Narrated> {
  const voice = options.voice === undefined ? VOICES[0]! : findVoice(options.voice);
  if (!voice)
    throw new Complaint(
      `--voice ${options.voice}`,
      0,
      'no such voice',
      `choose one of ${VOICES.map(({ name }) => name).join(', ')}`,
    );
  const names = options.names === undefined ? undefined : readNames(await readText(options.names), options.names);
  const script = writeScript(await readText(options.page), options.page, voice, names);
  requirePackages('aloud narrate', [...new Set([...voice.packages, ...OPUS_PACKAGES, ...AAC_PACKAGES])]);

  const output = await OutputFiles.open(options.out ?? dirname(options.page));
  const progress = new Progress(screen, script.lines.length);
  try {
    for (const warning of script.warnings) progress.say(`${warning}`);
    const said = await say(script, voice, options, progress);
    const recording = assemble(said);
    progress.say('Writing the sound');
    const [webm, m4a] = await Promise.all([encodeOpus(recording), encodeAac(recording)]);
    const label = {
      voice: voice.id,
      language: script.language,
      duration: recording.duration,
      offsets: { 'story.webm': webm.offset, 'story.m4a': m4a.offset },
    };
    const files = await output.write([
      ['story.webm', webm.bytes],
      ['story.m4a', m4a.bytes],
      ['story.vtt', timingFile(label, recording.sentences)],
    ]);
    return { files, sentences: said.length, duration: recording.duration };
  } finally {
    progress.clear();
    output.close();
  }
}

/** Lets the voice say the script; a sentence that it has no sound for is left out, and told. */
async function say(
  script: Script,
  voice: VoiceEntry,
  { page, jobs }: NarrateOptions,
  progress: Progress,
): Promise<Said[]> {
  const spoken = await sayAll(script.lines, voice.name, jobs ?? availableParallelism(), (done) => progress.show(done));
  const all = script.lines.map((line, index) => ({ ...line, spoken: spoken[index]! }));
  const heard = all.filter(isHeard);
  for (const { line, text } of all.filter((said) => !isHeard(said)))
    progress.say(
      `${new Complaint(page, line, `left out: ${voice.id} has no sound for “${text}”`, 'say its language with lang')}`,
    );
  if (!heard.length)
    throw new Complaint(
      page,
      script.lines[0]?.line ?? 1,
      `${voice.id} has no sound for this story`,
      'choose another voice',
    );
  return heard;
}

const isHeard = ({ spoken: { words } }: Said): boolean => words.length > 0 && words.at(-1)!.end > words[0]!.start;
