import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { writeWave } from '../audio/write-wave.js';
import { Complaint } from '../complaint.js';
import { assemble } from '../narrate/assemble.js';
import { OutputFiles } from '../narrate/output-files.js';
import { writeScript, type Script } from '../narrate/script.js';
import { writtenOut } from '../numbers/written-out.js';
import { readText } from '../text-file.js';
import { Cast } from '../voices/cast.js';
import type { Voice } from '../voices/voice.js';
import { openDictionary } from './dictionary.js';
import { readNameBooks } from '../names/read-names.js';
import { findSuspects, type Suspect } from './suspects.js';
import { writeNames } from '../names/write-names.js';

export interface ListOptions {
  readonly page: string;
  readonly names: readonly string[];
  readonly voices: readonly string[];
  /** File for a name book to be edited; it must not be there. */
  readonly write?: string | undefined;
  /** File for a sound of all the names (WAVE). */
  readonly sample?: string | undefined;
}

/** A suspect, and how its voice will say it. */
export interface Heard extends Suspect {
  readonly voice: string;
  /** In the voice's own letters for sounds; '' where it cannot tell. */
  readonly phones: string;
}

/** Lists the names of a page that a voice will probably get wrong, with how it will say each. */
export async function listNames({ page, names, voices, write, sample }: ListOptions): Promise<readonly Heard[]> {
  if (write !== undefined && existsSync(write))
    throw new Complaint(write, 0, 'is there already, and may hold your work', 'choose another name');
  const book = await readNameBooks(names);
  const cast = new Cast({ voices });
  const script = writeScript(await readText(page), page, cast, book, writtenOut);
  const suspects = findSuspects(script.lines, await openDictionary(), book);
  const opened = new Map<string, Promise<Voice>>();
  const heard: (Heard & { readonly opened: Voice })[] = [];
  for (const suspect of suspects) {
    const entry = cast.voiceFor(suspect.language)!;
    const voice = await (opened.get(entry.id) ?? opened.set(entry.id, entry.open()).get(entry.id)!);
    const [phones = ''] = (await voice.spell?.([suspect.said], suspect.language)) ?? [];
    heard.push({ ...suspect, voice: entry.id, phones, opened: voice });
  }
  if (write !== undefined) await put(write, skeleton(heard, script, book));
  if (sample !== undefined && heard.length) {
    const said = await Promise.all(
      heard.map(async ({ name, said: words, language, voice, opened: speaker }, block) => {
        const spoken = await speaker.say([`${words}.`], language);
        return { block, role: 'paragraph' as const, voice, text: name, shown: [name], spoken };
      }),
    );
    await put(sample, writeWave(await assemble(said)));
  }
  return heard;
}

/** What the book has already, then each name with itself as its alias, to be respelled. */
function skeleton(
  heard: readonly Heard[],
  { language }: Script,
  { entries }: Awaited<ReturnType<typeof readNameBooks>>,
): string {
  const remarks = new Map(
    heard.map(({ name, voice, phones, count }) => [
      name,
      `${count === 1 ? 'once' : `${count} times`}; ${voice} says: ${phones || 'nothing'}`,
    ]),
  );
  const fresh = heard.map(({ name, said, language: own }) => ({
    graphemes: [name],
    alias: said || name,
    language: own,
  }));
  return writeNames({ entries: [...entries, ...fresh] }, language, (grapheme) => remarks.get(grapheme));
}

async function put(path: string, content: string | Uint8Array): Promise<void> {
  const output = await OutputFiles.open(dirname(path));
  try {
    await output.write([[basename(path), content]]);
  } finally {
    output.close();
  }
}
