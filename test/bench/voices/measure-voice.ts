import { encodeAac } from '../../../src/node/audio/encode-aac.js';
import { encodeOpus } from '../../../src/node/audio/encode-opus.js';
import { streamOf } from '../../../src/node/audio/pcm-audio.js';
import { concatenateSamples } from '../../../src/node/audio/samples.js';
import { assembleRecording, type AssembledRecording } from '../../../src/node/script/assemble-recording.js';
import type { ScriptLine } from '../../../src/node/script/script.js';
import type { VoiceDescriptor } from '../../../src/node/voices/voice.js';
import { median } from '../report-tables.js';
import { findWords, type FoundWords } from './found-words.js';
import { checkLexicon } from './lexicon-check.js';
import { findSilences, measureLevels, pauseAt, type Levels } from './sound-measures.js';

/** What a voice makes of a text, and what it needs for it. */
export interface VoiceMeasures {
  readonly sentences: number;
  /** Seconds of the recording. */
  readonly duration: number;
  /** Times real time, of the voice alone, without its start. */
  readonly wallSpeed: number;
  readonly cpuSpeed: number;
  /** Processor time of the whole narration over that of the voice alone. */
  readonly ratio: number;
  /** As the voice gives it. */
  readonly raw: Levels;
  /** As it is published. */
  readonly published: Levels;
  /** Seconds, in the recording. */
  readonly longestSilence: number;
  readonly sentencePause: number;
  readonly paragraphPause: number;
  readonly found: FoundWords;
  readonly lexicon: string;
}

export async function measureVoice(descriptor: VoiceDescriptor, lines: readonly ScriptLine[]): Promise<VoiceMeasures> {
  const voice = await descriptor.open();
  // The first sentence starts the program.
  await voice.synthesize(lines[0]!.spokenWords, lines[0]!.language);
  const spoken = [];
  const began = performance.now();
  const beforeVoice = process.cpuUsage();
  for (const line of lines) {
    const speech = await voice.synthesize(line.spokenWords, line.language, line.phonemes);
    if (speech.words.length) spoken.push({ ...line, voice: descriptor.id, speech });
  }
  const wall = (performance.now() - began) / 1000;
  const cpu = secondsSince(beforeVoice);
  const beforeRest = process.cpuUsage();
  const recording = await assembleRecording(spoken);
  await Promise.all([encodeOpus(streamOf(recording)), encodeAac(streamOf(recording))]);
  const rest = secondsSince(beforeRest);
  const { sampleRate } = spoken[0]!.speech;
  const samples = concatenateSamples(
    spoken.map(({ speech }) => speech.samples),
    Int16Array,
  );
  return {
    sentences: spoken.length,
    duration: recording.duration,
    wallSpeed: recording.duration / wall,
    cpuSpeed: recording.duration / cpu,
    ratio: (cpu + rest) / cpu,
    raw: measureLevels({ samples, sampleRate }),
    published: measureLevels(recording),
    ...pausesOf(recording, spoken),
    found: await findWords(recording, lines),
    lexicon: await checkLexicon(voice, descriptor, lines),
  };
}

/** Of all threads of this process. */
function secondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** The silences of the sound itself, at the places where sentences meet. */
function pausesOf(
  recording: AssembledRecording,
  spoken: readonly Pick<ScriptLine, 'block'>[],
): Pick<VoiceMeasures, 'longestSilence' | 'sentencePause' | 'paragraphPause'> {
  const silences = findSilences(recording);
  const pauses: { readonly isParagraph: boolean; readonly seconds: number }[] = [];
  recording.sentences.slice(1).forEach(({ start }, index) => {
    const isParagraph = spoken[index]!.block !== spoken[index + 1]!.block;
    pauses.push({ isParagraph, seconds: pauseAt(silences, (recording.sentences[index]!.end + start) / 2) });
  });
  const medianOf = (isParagraph: boolean): number =>
    median(pauses.filter((pause) => pause.isParagraph === isParagraph).map(({ seconds }) => seconds));
  return {
    longestSilence: Math.max(0, ...silences.map(({ start, end }) => end - start)),
    sentencePause: medianOf(false),
    paragraphPause: medianOf(true),
  };
}
