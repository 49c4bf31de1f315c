import { SaxesParser, type SaxesTagNS } from 'saxes';
import { UserError } from '../errors/user-error.js';
import { readText } from '../text-file.js';
import type { NameEntry, NameLexicon } from '../script/phoneme-finder.js';

export const PLS_NAMESPACE = 'http://www.w3.org/2005/01/pronunciation-lexicon';
const EXAMPLE_LEXEME = '<lexeme><grapheme>Aqtau</grapheme><grapheme>Aktau</grapheme><alias>Ak tow</alias></lexeme>';

interface Lexeme {
  readonly line: number;
  readonly graphemes: string[];
  readonly language: string;
  alias?: string;
  phoneme?: string;
  isPreferred: boolean;
}

/**
 * Reads a pronunciation lexicon: W3C Pronunciation Lexicon Specification 1.0 (PLS). It uses the graphemes of a lexeme (§4.5)
 * and one alias (§4.7): the preferred one, or else the first. It uses the first phoneme (§4.6) in IPA, which a few voices take
 * instead of the alias. A lexeme is for words in the language of its `xml:lang`, or else in that of the lexicon (§4.1). Entities other
 * than the five of XML are an error.
 *
 * @param file for messages.
 * @throws UserError with the line.
 */
export function readLexicon(source: string, file: string): NameLexicon {
  const parser = new SaxesParser({ xmlns: true, fileName: file });
  const entries: NameEntry[] = [];
  let lexiconLanguage = '';
  let [lexiconAlphabet, alphabet] = ['', ''];
  let depth = 0;
  let lexeme: Lexeme | undefined;
  let text = '';
  let line = 1;

  const fail = (message: string, advice: string, at = parser.line): never => {
    throw new UserError(file, at, message, advice);
  };
  parser.on('error', (error) => {
    fail(`is not well-formed XML (${error.message.replace(/^.*?\d+:\d+: /, '')})`, 'correct the markup at this line');
  });
  // A tag may have several lines: the message names the first.
  parser.on('opentagstart', () => (line = parser.line));
  parser.on('opentag', (tag) => {
    if (depth++ === 0 && !isPlsElement(tag, 'lexicon'))
      fail(
        `begins with <${tag.name}>, not with a PLS <lexicon>`,
        `begin it with <lexicon version="1.0" xmlns="${PLS_NAMESPACE}" alphabet="ipa" xml:lang="en">`,
        line,
      );
    text = '';
    const language = tag.attributes['xml:lang']?.value.trim();
    if (isPlsElement(tag, 'lexicon')) {
      lexiconLanguage = language ?? '';
      lexiconAlphabet = tag.attributes['alphabet']?.value ?? '';
    }
    alphabet = tag.attributes['alphabet']?.value ?? lexiconAlphabet;
    if (isPlsElement(tag, 'lexeme'))
      lexeme = { line, graphemes: [], language: language ?? lexiconLanguage, isPreferred: false };
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
    const content = text.replace(/\s+/g, ' ').trim();
    if (isPlsElement(tag, 'grapheme') && content) lexeme.graphemes.push(content);
    if (isPlsElement(tag, 'alias') && content) lexeme.alias ??= content;
    if (isPlsElement(tag, 'phoneme') && content && alphabet === 'ipa') lexeme.phoneme ??= content;
    if (!isPlsElement(tag, 'lexeme')) return;
    const { graphemes, alias, phoneme, language } = lexeme;
    if (!graphemes.length)
      fail('a lexeme without a <grapheme>, the written name', `write for instance ${EXAMPLE_LEXEME}`, lexeme.line);
    if (alias === undefined)
      fail(`no <alias> for “${graphemes[0]}”`, `write its pronunciation, for instance ${EXAMPLE_LEXEME}`, lexeme.line);
    entries.push({ graphemes, alias: alias!, ...(phoneme && { phoneme }), ...(language && { language }) });
    lexeme = undefined;
  });
  parser.write(source).close();
  return { entries };
}

/** Reads several lexicons. If a name is in several, the first one counts. */
export async function readLexicons(files: readonly string[]): Promise<NameLexicon> {
  const lexicons = await Promise.all(files.map(async (file) => readLexicon(await readText(file), file)));
  return { entries: lexicons.flatMap(({ entries }) => entries) };
}

const isPlsElement = (tag: SaxesTagNS, name: string): boolean => tag.uri === PLS_NAMESPACE && tag.local === name;
