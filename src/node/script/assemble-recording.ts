import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '../../core/story/story.js';
import { gainToTarget, normalizeLoudness } from '../audio/loudness-normalization.js';
import { LoudnessMeter } from '../audio/loudness.js';
import type { PcmAudio, PcmStream } from '../audio/pcm-audio.js';
import { SampleFile } from '../audio/sample-file.js';
import { joinParts } from '../audio/samples.js';
import { keepAtExit, removeAtExit } from '../output/temporary-paths.js';
import type { TimedSentence } from '../timing/timed-sentence.js';
import type { StoredSpeech, SynthesizedSpeech } from '../voices/voice.js';
import { mixSounds, readSound, type PlacedSound } from './mix-sounds.js';
import { LEAD_IN_SECONDS, LEAD_OUT_SECONDS, pauseSecondsBetween } from './pauses.js';

/** A sentence with its position in the story and its speech. */
export interface SynthesizedLine<Speech = SynthesizedSpeech> {
  readonly block: number;
  readonly role: Role;
  /** Id of the voice. */
  readonly voice: string;
  /** As shown on the page. */
  readonly text: string;
  /** The words of the text. */
  readonly writtenWords: readonly string[];
  readonly speech: Speech;
}

/** A recording, and the time of its sentences. */
interface Assembled {
  /** Seconds. */
  readonly duration: number;
  readonly sentences: readonly TimedSentence[];
}
export interface AssembledRecording extends PcmAudio, Assembled {}
/** A recording of any length. It is in a temporary file until it is closed. */
export interface StoredRecording extends PcmStream, Assembled {
  close(): Promise<void>;
}

/** Sound that is kept before and after the words: inhalation and echo, which a cut at the word would remove. */
const MARGIN_SECONDS = 0.04;
/** The sample rates of Opus (RFC 6716 §2.1.2) that are high enough for speech. */
const RECORDING_RATES_HERTZ = [16_000, 24_000, 48_000] as const;

/** Samples of an AAC frame. A recording of whole frames has the same duration in every file. */
const AAC_FRAME_SAMPLES = 1024;

/**
 * Joins the sentences. The silence round each sentence is replaced by a pause that depends on the story. All voices get the
 * same loudness, then the whole gets -16 LUFS. A cue begins with the sound of its first word and ends with that of its last.
 *
 * The sound goes through temporary files, because the loudness of the whole is known only at its end: an hour takes no more
 * memory than a minute.
 *
 * @param folder for the temporary files.
 */
export async function storeRecording(
  lines: readonly SynthesizedLine<StoredSpeech>[],
  folder: string,
): Promise<StoredRecording> {
  const highest = lines.reduce((most, { speech }) => Math.max(most, speech.sampleRate), 0);
  const sampleRate = RECORDING_RATES_HERTZ.find((rate) => rate >= highest) ?? RECORDING_RATES_HERTZ.at(-1)!;
  const { sentences, sounds, seconds } = placeSentences(lines, sampleRate);
  const gains = await gainsByVoice(sounds, sampleRate);
  const mixed = await SampleFile.create<Float32Array>(join(folder, 'mixed.pcm'), Float32Array);
  const normalized = await SampleFile.create<Int16Array>(join(folder, 'normalized.pcm'), Int16Array);
  try {
    const length = Math.ceil((seconds * sampleRate) / AAC_FRAME_SAMPLES) * AAC_FRAME_SAMPLES;
    const meter = new LoudnessMeter(sampleRate);
    for await (const part of mixSounds(sounds, gains, sampleRate, length)) {
      meter.push(part);
      await mixed.append(part);
    }
    await normalizeLoudness(mixed, meter.loudness, normalized, sampleRate);
  } catch (error) {
    await normalized.close();
    throw error;
  } finally {
    await mixed.close();
  }
  return {
    sampleRate,
    length: normalized.length,
    duration: normalized.length / sampleRate,
    sentences,
    read: () => normalized.parts(),
    close: () => normalized.close(),
  };
}

/** Joins sentences whose sound is in memory. For short recordings. */
export async function assembleRecording(lines: readonly SynthesizedLine[]): Promise<AssembledRecording> {
  const folder = await mkdtemp(join(tmpdir(), 'aloud-recording-'));
  removeAtExit(folder);
  try {
    const stored = lines.map((line) => ({ ...line, speech: keepInMemory(line.speech) }));
    const recording = await storeRecording(stored, folder);
    const { sampleRate, duration, sentences, length } = recording;
    const samples = await joinParts(recording.read(), length);
    await recording.close();
    return { samples, sampleRate, duration, sentences };
  } finally {
    await rm(folder, { recursive: true, force: true });
    keepAtExit(folder);
  }
}

const keepInMemory = ({ samples, ...speech }: SynthesizedSpeech): StoredSpeech => ({
  ...speech,
  read: (from, to) => Promise.resolve(samples.subarray(from, to)),
});

/** The times of the sentences, and the place of their sounds: the words, with their margins. */
function placeSentences(
  lines: readonly SynthesizedLine<StoredSpeech>[],
  sampleRate: number,
): { sentences: TimedSentence[]; sounds: PlacedSound[]; seconds: number } {
  const sentences: TimedSentence[] = [];
  const sounds: PlacedSound[] = [];
  let now = LEAD_IN_SECONDS;
  for (const [index, sentence] of lines.entries()) {
    const { speech } = sentence;
    const { sampleRate: voiceRate, words } = speech;
    const [from, to] = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0];
    const first = Math.max(0, Math.round((from - MARGIN_SECONDS) * voiceRate));
    const before = from - first / voiceRate;
    sounds.push({
      at: Math.max(0, Math.round((now - before) * sampleRate)),
      voice: sentence.voice,
      speech,
      first,
      end: Math.round((to + MARGIN_SECONDS) * voiceRate),
    });
    sentences.push(toTimedSentence(sentence, now - from));
    now += to - from;
    const next = lines[index + 1];
    now += next ? pauseSecondsBetween(sentence, next) : LEAD_OUT_SECONDS;
  }
  return { sentences, sounds, seconds: now };
}

function toTimedSentence(
  { text, writtenWords, speech: { words } }: SynthesizedLine<StoredSpeech>,
  shift: number,
): TimedSentence {
  return {
    start: words[0]!.start + shift,
    end: words.at(-1)!.end + shift,
    text,
    words: writtenWords.map((word, index) => {
      const { start, unsure = false } = words[index]!;
      return { text: word, start: start + shift, unsure };
    }),
  };
}

/** The gain that brings each voice to the same loudness. Programs differ as much as a whisper and a shout. */
async function gainsByVoice(sounds: readonly PlacedSound[], sampleRate: number): Promise<ReadonlyMap<string, number>> {
  const meters = new Map(sounds.map(({ voice }) => [voice, new LoudnessMeter(sampleRate)]));
  if (meters.size < 2) return new Map([...meters.keys()].map((voice) => [voice, 1]));
  for (const sound of sounds) meters.get(sound.voice)!.push(await readSound(sound, sampleRate));
  return new Map([...meters].map(([voice, { loudness }]) => [voice, gainToTarget(loudness)]));
}
