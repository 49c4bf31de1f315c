/**
 * `npm run i18n` prints the languages of the elements. `npm run i18n -- export de > de.xlf` writes the texts of one for a
 * translator, and `npm run i18n -- import de.xlf` puts the translated texts into `src/locales/de/`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { languageChain } from '../src/locales/language-fallbacks.js';
import { REVIEWED } from '../src/locales/review-status.js';
import { fileUrl, languageTags, loadCatalogue, loadRules } from './i18n/catalogue.js';
import { checkTranslation } from './i18n/check-translation.js';
import { languageBytes } from './i18n/language-bytes.js';
import { categoriesOf } from './i18n/plural-categories.js';
import { writeLanguage } from './i18n/write-language.js';
import { readXliff, writeXliff } from './i18n/xliff.js';

const [action, name = ''] = process.argv.slice(2);
const USAGE = 'npm run i18n, npm run i18n -- export <language>, npm run i18n -- import <file.xlf>';

try {
  if (!action) await printLanguages();
  else if (action === 'export') await exportLanguage(name);
  else if (action === 'import') await importLanguage(name);
  else throw new Error(USAGE);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

/** A table; bytes are those of the last `npm run build`. */
async function printLanguages(): Promise<void> {
  console.log('language  messages  story B  panels B  reviewed  fallback  plural forms');
  for (const language of languageTags()) {
    const { story, panels } = languageBytes(language);
    const columns = [
      language.padEnd(8),
      String((await loadCatalogue(language)).size).padStart(8),
      String(story || '—').padStart(7),
      String(panels || '—').padStart(8),
      (REVIEWED.has(language) ? 'yes' : 'no').padEnd(8),
      (language === 'en' ? '—' : (languageChain(language)[1] ?? 'en')).padEnd(8),
      categoriesOf(language).join(', '),
    ];
    console.log(columns.join('  '));
  }
}

async function exportLanguage(language: string): Promise<void> {
  requireRules(language);
  const english = await loadCatalogue('en');
  const own = existsSync(fileUrl(language, 'page')) ? await loadCatalogue(language) : new Map<string, string>();
  process.stdout.write(writeXliff(await loadRules(language), english, own, REVIEWED.has(language)));
}

async function importLanguage(path: string): Promise<void> {
  if (!path) throw new Error(USAGE);
  const translation = readXliff(readFileSync(path, 'utf8'));
  const { language, units } = translation;
  requireRules(language);
  const faults = checkTranslation(translation, await loadCatalogue('en'), await loadRules(language));
  if (faults.length) throw new Error(`${faults.join('\n')}\nNothing was written.`);
  await writeLanguage(language, new Map(units.map(({ id, target }) => [id, target])));
  console.error(`src/locales/${language}/: ${units.length} texts`);
}

function requireRules(language: string): void {
  if (!/^[\w-]+$/.test(language) || language === 'en' || !existsSync(fileUrl(language, 'rules')))
    throw new Error(`src/locales/${language}/rules.ts is missing: write it first (CONTRIBUTING.md, "Add a language").`);
}
