import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { PronunciationLexicon, LexiconEntry } from '../../core/speech/pronunciation-lexicon.js';
import { UserError } from '../errors/user-error.js';
import { readText } from '../text-file.js';

export const PLS_NAMESPACE = 'http://www.w3.org/2005/01/pronunciation-lexicon';
const EXAMPLE_LEXEME = '<lexeme><grapheme>Aqtau</grapheme><grapheme>Aktau</grapheme><alias>Ak tow</alias></lexeme>';

interface Lexeme {
  readonly line: number;
  readonly graphemes: string[];
  readonly language: string;
  alias?: string;
  isPreferred: boolean;
}

/**
 * Reads a name book: W3C Pronunciation Lexicon Specification 1.0 (PLS). Of a lexeme count its graphemes (§4.5) and one
 * alias (§4.7): the preferred one, else the first. Its phonemes (§4.6) do not: voices differ in what they make of them.
 * It is for words in the language of its `xml:lang`, else of the lexicon's (§4.1).
 * Entities other than XML's own five are refused, never expanded.
 *
 * @param file for messages.
 * @throws Complaint with the line.
 */
export function readLexicon(source: string, file: string): PronunciationLexicon {
  const parser = new SaxesParser({ xmlns: true, fileName: file });
  const entries: LexiconEntry[] = [];
  let bookLanguage = '';
  let depth = 0;
  let lexeme: Lexeme | undefined;
  let text = '';
  let line = 1;

  const complain = (message: string, mend: string, at = parser.line): never => {
    throw new UserError(file, at, message, mend);
  };
  parser.on('error', (error) => {
    complain(`is not well-formed XML (${error.message.replace(/^.*?\d+:\d+: /, '')})`, 'mend the markup at this line');
  });
  // A tag may go over lines: the message names the one where it begins.
  parser.on('opentagstart', () => (line = parser.line));
  parser.on('opentag', (tag) => {
    if (depth++ === 0 && !isPlsElement(tag, 'lexicon'))
      complain(
        `begins with <${tag.name}>, not with a PLS <lexicon>`,
        `begin it with <lexicon version="1.0" xmlns="${PLS_NAMESPACE}" alphabet="ipa" xml:lang="en">`,
        line,
      );
    text = '';
    const language = tag.attributes['xml:lang']?.value.trim();
    if (isPlsElement(tag, 'lexicon')) bookLanguage = language ?? '';
    if (isPlsElement(tag, 'lexeme'))
      lexeme = { line, graphemes: [], language: language ?? bookLanguage, isPreferred: false };
    if (isPlsElement(tag, 'alias') && lexeme && tag.attributes['prefer']?.value === 'true' && !lexeme.isPreferred) {
      lexeme.isPreferred = true;
      delete lexeme.alias;
    }
  });
  parser.on('text', (part) => (text += part));
  parser.on('cdata', (part) => (text += part));
  parser.on('closetag', (tag) => {
    depth--;
    if (!lexeme) return;
    const said = text.replace(/\s+/g, ' ').trim();
    if (isPlsElement(tag, 'grapheme') && said) lexeme.graphemes.push(said);
    if (isPlsElement(tag, 'alias') && said) lexeme.alias ??= said;
    if (!isPlsElement(tag, 'lexeme')) return;
    const { graphemes, alias, language } = lexeme;
    if (!graphemes.length)
      complain('a lexeme without a <grapheme>, the written name', `write for instance ${EXAMPLE_LEXEME}`, lexeme.line);
    if (alias === undefined)
      complain(`no <alias> for “${graphemes[0]}”`, `write how it is said, for instance ${EXAMPLE_LEXEME}`, lexeme.line);
    entries.push({ graphemes, alias: alias!, ...(language && { language }) });
    lexeme = undefined;
  });
  parser.write(source).close();
  return { entries };
}

/** Reads several: the names of the first that says them count. */
export async function readLexicons(files: readonly string[]): Promise<PronunciationLexicon> {
  const books = await Promise.all(files.map(async (file) => readLexicon(await readText(file), file)));
  return { entries: books.flatMap(({ entries }) => entries) };
}

const isPlsElement = (tag: SaxesTagNS, name: string): boolean => tag.uri === PLS_NAMESPACE && tag.local === name;
