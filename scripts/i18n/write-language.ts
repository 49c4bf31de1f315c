/** Writes the files of a language from its texts, formatted. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { FILES, fileUrl } from './catalogue.js';
import { replaceTexts } from './message-file.js';

/** The files that are the same in each language: what loads with it, and what loads later. */
const LOADERS = ['language', 'panels'];

/** @param language one with a `rules.ts` @param texts by id */
export async function writeLanguage(language: string, texts: ReadonlyMap<string, string>): Promise<void> {
  for (const file of [...FILES, ...LOADERS]) {
    const own = fileUrl(language, file);
    const template = existsSync(own) ? own : fileUrl(LOADERS.includes(file) ? 'fa' : 'en', file);
    const code = replaceTexts(readFileSync(template, 'utf8'), file, texts);
    const options = await resolveConfig(fileURLToPath(own));
    writeFileSync(own, await format(code, { ...options, parser: 'typescript' }));
  }
}
