import type { PronunciationLexicon } from '../../core/speech/pronunciation-lexicon.js';
import { escapeXmlAttribute } from '../xml/escape-xml.js';
import { PLS_NAMESPACE } from './read-lexicon.js';

/** Gives the comment on an entry for its editor. */
export type EntryComment = (grapheme: string) => string | undefined;

/**
 * Writes a pronunciation lexicon as W3C PLS 1.0, with one lexeme a line for manual editing. `readLexicon` reads it without
 * loss.
 *
 * @param language of the lexicon (BCP 47). An entry in another language has its own `xml:lang`.
 */
export function writeLexicon(
  { entries }: PronunciationLexicon,
  language: string,
  commentOf: EntryComment = () => undefined,
): string {
  const lexemes = entries.map(({ graphemes, alias, language: entryLanguage = language }) => {
    const comment = commentOf(graphemes[0]!);
    const tag = entryLanguage === language ? '' : ` xml:lang="${escapeXmlAttribute(entryLanguage)}"`;
    const names = graphemes.map((grapheme) => `<grapheme>${escapeXmlAttribute(grapheme)}</grapheme>`).join('');
    const lexeme = `  <lexeme${tag}>${names}<alias>${escapeXmlAttribute(alias)}</alias></lexeme>`;
    return comment ? `  <!-- ${comment.replace(/-(?=-|$)/g, '- ')} -->\n${lexeme}` : lexeme;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<lexicon version="1.0" xmlns="${PLS_NAMESPACE}" alphabet="ipa" xml:lang="${escapeXmlAttribute(language)}">
${lexemes.map((lexeme) => `${lexeme}\n`).join('')}</lexicon>
`;
}
