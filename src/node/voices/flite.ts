import { loadFlite, type FliteProgram } from './flite-program.js';
import { matchPhones } from './match-phones.js';
import { readPhones, readTimedPhones } from './phones.js';
import type { SynthesizedSpeech, Voice } from './voice.js';
import { readWave } from '../audio/read-wave.js';

/** Opens a voice of flite (English; Carnegie Mellon University, BSD-style licence). */
export async function openFlite(name: string): Promise<Voice> {
  return new Flite(name, await (loadedFlite ??= loadFlite()));
}

/** All voices of a thread share the program, which takes 50 MB. */
let loadedFlite: Promise<FliteProgram> | undefined;

class Flite implements Voice {
  private readonly name: string;
  private readonly run: FliteProgram;
  /** The phones of a word by itself. A story repeats many words. */
  private readonly phonesByWord = new Map<string, readonly string[]>();

  constructor(name: string, run: FliteProgram) {
    this.name = name;
    this.run = run;
  }

  /** Writes words in the phones of the CMU dictionary. */
  phonemize(words: readonly string[]): Promise<readonly string[]> {
    const asciiWords = words.map(toAscii);
    this.loadPhones(asciiWords);
    return Promise.resolve(asciiWords.map((word) => (this.phonesByWord.get(word) ?? []).join(' ')));
  }

  synthesize(words: readonly string[]): Promise<SynthesizedSpeech> {
    const asciiWords = words.map(toAscii);
    const { printed, wave } = this.run(
      ['-voice', this.name, '-psdur', '-o', 'out.wav'],
      `${asciiWords.filter(Boolean).join(' ')}\n`,
    );
    this.loadPhones(asciiWords);
    const phones = asciiWords.map((word) => this.phonesByWord.get(word) ?? []);
    return Promise.resolve({ ...readWave(wave), words: matchPhones(phones, readTimedPhones(printed)) });
  }

  /** Loads the phones of all new words in one run. An empty line between two words makes each a part of its own. */
  private loadPhones(words: readonly string[]): void {
    const unknown = [...new Set(words)].filter((word) => word && !this.phonesByWord.has(word));
    if (!unknown.length) return;
    const all = this.queryPhones(unknown);
    if (all.length === unknown.length) unknown.forEach((word, index) => this.phonesByWord.set(word, all[index]!));
    else for (const word of unknown) this.phonesByWord.set(word, this.queryPhones([word]).flat());
  }

  /** Uses the smallest voice: all voices share one lexicon, and no sound is needed. */
  private queryPhones(words: readonly string[]): string[][] {
    const lines = words.map((word) => word.replace(/[.?!:;]+(?=\s)/g, ','));
    return readPhones(this.run(['-voice', 'kal', '-ps', '-o', 'none'], `${lines.join('\n\n')}\n`).printed);
  }
}

/** Flite reads only ASCII. Curly quotation marks become straight, and letters lose their accents. */
const toAscii = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/[‘’ʼ′]/g, "'")
    .replace(/[“”„«»″]/g, '"')
    .replace(/[‐-―−]/g, '-')
    .replace(/[^\x20-\x7e]+/g, '')
    .trim();
