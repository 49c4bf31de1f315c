/** All messages of a language as one list: an id for each text, such as `player.play`, and `rules.hours[0]` for a plural form. */
import { readdirSync } from 'node:fs';
import type { LanguageRules } from '../../src/core/language/messages.js';

export type Catalogue = ReadonlyMap<string, string>;

const LOCALES = new URL('../../src/locales/', import.meta.url);

/** The files of messages, by the order of their use. */
export const FILES = [
  'rules',
  'page',
  'player',
  'settings',
  'keys',
  'passage',
  'places',
  'links',
  'changes',
  'figure',
  'voice',
  'book',
  'stories',
] as const;

/** Values that are no text for a translator, and a text that is that of another message. */
const NO_TEXT = /(?:^|\.)counting$|^rules\.(?:language|direction|digits|decimal|plural|join)$|^links\.skip\.listen$/;

/** The tags of the languages, by their folders; English first. */
export const languageTags = (): string[] =>
  readdirSync(LOCALES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort((a, b) => Number(b === 'en') - Number(a === 'en') || a.localeCompare(b, 'en'));

export const fileUrl = (language: string, file: string): URL => new URL(`${language}/${file}.ts`, LOCALES);

export async function loadRules(language: string): Promise<LanguageRules> {
  return ((await import(fileUrl(language, 'rules').href)) as { rules: LanguageRules }).rules;
}

export async function loadCatalogue(language: string): Promise<Catalogue> {
  const entries = new Map<string, string>();
  for (const file of FILES) {
    const module = (await import(fileUrl(language, file).href)) as Record<string, unknown>;
    addTexts(file, module[file === 'rules' ? 'rules' : 'messages'], entries);
  }
  return entries;
}

function addTexts(id: string, value: unknown, entries: Map<string, string>): void {
  if (NO_TEXT.test(id)) return;
  if (typeof value === 'string') entries.set(id, value);
  else if (Array.isArray(value)) value.forEach((form, index) => addTexts(`${id}[${index}]`, form, entries));
  else for (const [key, each] of Object.entries(value as object)) addTexts(`${id}.${key}`, each, entries);
}

/** The id of a message without the number of its plural form. */
export const messageId = (id: string): string => id.replace(/\[\d+\]$/, '');

/** Messages with one form for one thing and one for several, whose number is not said: no plural rule chooses them. */
export const ONE_OR_SEVERAL: ReadonlySet<string> = new Set(['figure.enlarge', 'figure.enlarged']);

/** The names of the values in a text, such as `{n}`, sorted. */
export const placeholdersOf = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

/** The English text for an id, also for a plural form that English does not have. */
export const englishText = (english: Catalogue, id: string): string | undefined =>
  english.get(id) ?? (id === messageId(id) ? undefined : english.get(`${messageId(id)}[1]`));

/** The ids that a language must have, in the order of English: its own number of plural forms each. */
export function expectedIds(english: Catalogue, pluralCount: number): string[] {
  return [...english.keys()].flatMap((id) => {
    const message = messageId(id);
    if (message === id || ONE_OR_SEVERAL.has(message)) return [id];
    return id.endsWith('[0]') ? Array.from({ length: pluralCount }, (_, index) => `${message}[${index}]`) : [];
  });
}
