import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { writeWave } from '../audio/write-wave.js';
import { UserError } from '../errors/user-error.js';
import { missingPackages } from '../optional-packages.js';
import { OutputFiles } from '../output/output-files.js';
import { assembleRecording } from '../script/assemble-recording.js';
import { buildScript, type NarrationScript } from '../script/script.js';
import { readText } from '../text-file.js';
import { textNormalizer } from '../text-normalization/text-normalizer.js';
import type { Voice } from '../voices/voice.js';
import { VoiceMap } from '../voices/voice-map.js';
import { findDoubtfulNames, type DoubtfulName } from './doubtful-names.js';
import { nameLimits } from './name-limits.js';
import { DICTIONARY_PACKAGE, openPronunciationDictionary } from './pronunciation-dictionary.js';
import { readLexicons } from './read-lexicon.js';
import { writeLexicon } from './write-lexicon.js';

export interface ListNamesOptions {
  readonly page: string;
  /** Paths of pronunciation lexicons (PLS). */
  readonly names: readonly string[];
  readonly voices: readonly string[];
  /** File for a pronunciation lexicon to edit. It must not exist. */
  readonly write?: string | undefined;
  /** File for a sound of all the names (WAVE). */
  readonly sample?: string | undefined;
}

/** A doubtful name, and its pronunciation by its voice. */
export interface PronouncedName extends DoubtfulName {
  readonly voice: string;
  /** In the phone names of the voice; '' if the voice cannot write them. */
  readonly phones: string;
}

export interface NameList {
  readonly names: readonly PronouncedName[];
  /** How far the names of each language of the page are recognised. */
  readonly limits: readonly string[];
}

/** Lists the names of a page that a voice will probably mispronounce, with the pronunciation of each. */
export async function listNames({ page, names, voices, write, sample }: ListNamesOptions): Promise<NameList> {
  if (write !== undefined && existsSync(write))
    throw new UserError(write, 0, 'exists already, and may contain your work', 'choose another name');
  const lexicon = await readLexicons(names);
  const voiceMap = new VoiceMap({ voices });
  const script = buildScript(await readText(page), page, voiceMap, lexicon, textNormalizer);
  const doubtfulNames = findDoubtfulNames(script.lines, await openPronunciationDictionary(), lexicon);
  const openVoices = new Map<string, Promise<Voice>>();
  const pronounced: (PronouncedName & { readonly openVoice: Voice })[] = [];
  for (const name of doubtfulNames) {
    const descriptor = voiceMap.voiceFor(name.language)!;
    const { id } = descriptor;
    const openVoice = await (openVoices.get(id) ?? openVoices.set(id, descriptor.open()).get(id)!);
    const [phones = ''] = (await openVoice.phonemize?.([name.spokenText], name.language)) ?? [];
    pronounced.push({ ...name, voice: id, phones, openVoice });
  }
  if (write !== undefined) await writeOutput(write, draftLexicon(pronounced, script, lexicon));
  if (sample !== undefined && pronounced.length) {
    const lines = await Promise.all(
      pronounced.map(async ({ name, spokenText, language, voice, openVoice }, block) => {
        const speech = await openVoice.synthesize([`${spokenText}.`], language);
        return { block, role: 'paragraph' as const, voice, text: name, writtenWords: [name], speech };
      }),
    );
    await writeOutput(sample, writeWave(await assembleRecording(lines)));
  }
  return { names: pronounced, limits: nameLimits(script.lines, !missingPackages([DICTIONARY_PACKAGE]).length) };
}

/** The entries of the lexicon, then each name with itself as its alias, for the author to respell. */
function draftLexicon(
  pronounced: readonly PronouncedName[],
  { language }: NarrationScript,
  { entries }: Awaited<ReturnType<typeof readLexicons>>,
): string {
  const comments = new Map(
    pronounced.map(({ name, voice, phones, count }) => [
      name,
      `${count === 1 ? 'once' : `${count} times`}; ${voice} says: ${phones || 'nothing'}`,
    ]),
  );
  const newEntries = pronounced.map(({ name, spokenText, language: nameLanguage }) => ({
    graphemes: [name],
    alias: spokenText || name,
    language: nameLanguage,
  }));
  return writeLexicon({ entries: [...entries, ...newEntries] }, language, (grapheme) => comments.get(grapheme));
}

async function writeOutput(path: string, content: string | Uint8Array): Promise<void> {
  const output = await OutputFiles.open(dirname(path));
  try {
    await output.write([[basename(path), content]]);
  } finally {
    output.close();
  }
}
