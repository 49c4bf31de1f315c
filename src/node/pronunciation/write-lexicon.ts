import type { PronunciationLexicon } from '../../core/speech/pronunciation-lexicon.js';
import { PLS_NAMESPACE } from './read-lexicon.js';

/** A remark on an entry, for whoever edits it. */
export type EntryComment = (grapheme: string) => string | undefined;

/**
 * Writes a name book as W3C PLS 1.0, to be edited by hand: a lexeme a line. `readNames` reads it back as it was.
 *
 * @param language of the lexicon (BCP 47); an entry of another one says so itself.
 */
export function writeLexicon(
  { entries }: PronunciationLexicon,
  language: string,
  remark: EntryComment = () => undefined,
): string {
  const lexemes = entries.map(({ graphemes, alias, language: own = language }) => {
    const note = remark(graphemes[0]!);
    const tag = own === language ? '' : ` xml:lang="${escapeXml(own)}"`;
    const names = graphemes.map((grapheme) => `<grapheme>${escapeXml(grapheme)}</grapheme>`).join('');
    const lexeme = `  <lexeme${tag}>${names}<alias>${escapeXml(alias)}</alias></lexeme>`;
    return note ? `  <!-- ${note.replace(/-(?=-|$)/g, '- ')} -->\n${lexeme}` : lexeme;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<lexicon version="1.0" xmlns="${PLS_NAMESPACE}" alphabet="ipa" xml:lang="${escapeXml(language)}">
${lexemes.map((lexeme) => `${lexeme}\n`).join('')}</lexicon>
`;
}

const escapeXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
