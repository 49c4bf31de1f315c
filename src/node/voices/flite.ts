import { loadFlite, type FliteProgram } from './flite-program.js';
import { matchPhones } from './match-phones.js';
import { readPhones, readTimedPhones } from './phones.js';
import type { SynthesizedSpeech, Voice } from './voice.js';
import { readWave } from '../audio/read-wave.js';

/** Opens a voice of flite (English; Carnegie Mellon University, BSD-style licence). */
export async function openFlite(name: string): Promise<Voice> {
  return new Flite(name, await loadFlite());
}

class Flite implements Voice {
  private readonly name: string;
  private readonly run: FliteProgram;
  /** The phones of a word by itself. A story says the same words again and again. */
  private readonly phonesByWord = new Map<string, readonly string[]>();

  constructor(name: string, run: FliteProgram) {
    this.name = name;
    this.run = run;
  }

  /** In the phones of the CMU dictionary. */
  phonemize(words: readonly string[]): Promise<readonly string[]> {
    const said = words.map(toAscii);
    this.loadPhones(said);
    return Promise.resolve(said.map((word) => (this.phonesByWord.get(word) ?? []).join(' ')));
  }

  synthesize(words: readonly string[]): Promise<SynthesizedSpeech> {
    const said = words.map(toAscii);
    const { printed, wave } = this.run(
      ['-voice', this.name, '-psdur', '-o', 'out.wav'],
      `${said.filter(Boolean).join(' ')}\n`,
    );
    this.loadPhones(said);
    const own = said.map((word) => this.phonesByWord.get(word) ?? []);
    return Promise.resolve({ ...readWave(wave), words: matchPhones(own, readTimedPhones(printed)) });
  }

  /** Asks for the phones of all words that are new in one run: an empty line makes each a part of its own. */
  private loadPhones(said: readonly string[]): void {
    const unknown = [...new Set(said)].filter((word) => word && !this.phonesByWord.has(word));
    if (!unknown.length) return;
    const all = this.queryPhones(unknown);
    if (all.length === unknown.length) unknown.forEach((word, index) => this.phonesByWord.set(word, all[index]!));
    else for (const word of unknown) this.phonesByWord.set(word, this.queryPhones([word]).flat());
  }

  /** By the smallest of the voices, since all share one lexicon and no sound is wanted. */
  private queryPhones(words: readonly string[]): string[][] {
    const apart = words.map((word) => word.replace(/[.?!:;]+(?=\s)/g, ','));
    return readPhones(this.run(['-voice', 'kal', '-ps', '-o', 'none'], `${apart.join('\n\n')}\n`).printed);
  }
}

/** Flite reads ASCII, and other bytes as noise: curly marks become straight ones, and letters lose their accents. */
const toAscii = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/[‘’ʼ′]/g, "'")
    .replace(/[“”„«»″]/g, '"')
    .replace(/[‐-―−]/g, '-')
    .replace(/[^\x20-\x7e]+/g, '')
    .trim();
