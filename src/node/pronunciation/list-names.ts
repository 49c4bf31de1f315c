import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { writeWave } from '../audio/write-wave.js';
import { UserError } from '../errors/user-error.js';
import { assembleRecording } from '../script/assemble-recording.js';
import { OutputFiles } from '../output/output-files.js';
import { buildScript, type NarrationScript } from '../script/script.js';
import { textNormalizer } from '../text-normalization/text-normalizer.js';
import { readText } from '../text-file.js';
import { VoiceMap } from '../voices/voice-map.js';
import type { Voice } from '../voices/voice.js';
import { openPronunciationDictionary } from './pronunciation-dictionary.js';
import { readLexicons } from './read-lexicon.js';
import { findDoubtfulNames, type DoubtfulName } from './doubtful-names.js';
import { writeLexicon } from './write-lexicon.js';

export interface ListNamesOptions {
  readonly page: string;
  readonly names: readonly string[];
  readonly voices: readonly string[];
  /** File for a name book to be edited; it must not be there. */
  readonly write?: string | undefined;
  /** File for a sound of all the names (WAVE). */
  readonly sample?: string | undefined;
}

/** A suspect, and how its voice will say it. */
export interface PronouncedName extends DoubtfulName {
  readonly voice: string;
  /** In the voice's own letters for sounds; '' where it cannot tell. */
  readonly phones: string;
}

/** Lists the names of a page that a voice will probably get wrong, with how it will say each. */
export async function listNames({
  page,
  names,
  voices,
  write,
  sample,
}: ListNamesOptions): Promise<readonly PronouncedName[]> {
  if (write !== undefined && existsSync(write))
    throw new UserError(write, 0, 'is there already, and may hold your work', 'choose another name');
  const book = await readLexicons(names);
  const cast = new VoiceMap({ voices });
  const script = buildScript(await readText(page), page, cast, book, textNormalizer);
  const suspects = findDoubtfulNames(script.lines, await openPronunciationDictionary(), book);
  const opened = new Map<string, Promise<Voice>>();
  const heard: (PronouncedName & { readonly opened: Voice })[] = [];
  for (const suspect of suspects) {
    const entry = cast.voiceFor(suspect.language)!;
    const voice = await (opened.get(entry.id) ?? opened.set(entry.id, entry.open()).get(entry.id)!);
    const [phones = ''] = (await voice.phonemize?.([suspect.spokenText], suspect.language)) ?? [];
    heard.push({ ...suspect, voice: entry.id, phones, opened: voice });
  }
  if (write !== undefined) await writeOutput(write, draftLexicon(heard, script, book));
  if (sample !== undefined && heard.length) {
    const said = await Promise.all(
      heard.map(async ({ name, spokenText: words, language, voice, opened: speaker }, block) => {
        const speech = await speaker.synthesize([`${words}.`], language);
        return { block, role: 'paragraph' as const, voice, text: name, writtenWords: [name], speech };
      }),
    );
    await writeOutput(sample, writeWave(await assembleRecording(said)));
  }
  return heard;
}

/** What the book has already, then each name with itself as its alias, to be respelled. */
function draftLexicon(
  heard: readonly PronouncedName[],
  { language }: NarrationScript,
  { entries }: Awaited<ReturnType<typeof readLexicons>>,
): string {
  const remarks = new Map(
    heard.map(({ name, voice, phones, count }) => [
      name,
      `${count === 1 ? 'once' : `${count} times`}; ${voice} says: ${phones || 'nothing'}`,
    ]),
  );
  const fresh = heard.map(({ name, spokenText, language: own }) => ({
    graphemes: [name],
    alias: spokenText || name,
    language: own,
  }));
  return writeLexicon({ entries: [...entries, ...fresh] }, language, (grapheme) => remarks.get(grapheme));
}

async function writeOutput(path: string, content: string | Uint8Array): Promise<void> {
  const output = await OutputFiles.open(dirname(path));
  try {
    await output.write([[basename(path), content]]);
  } finally {
    output.close();
  }
}
