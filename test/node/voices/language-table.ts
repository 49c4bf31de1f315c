import { ESPEAK_LANGUAGES } from '../../../src/node/voices/espeak-languages.js';
import { espeakGapOf, espeakScriptsOf, hasUnwrittenVowels } from '../../../src/node/voices/espeak-writing.js';
import { VoiceMap } from '../../../src/node/voices/voice-map.js';

const HEAD = `# Languages of narration

\`npm test -- voices/languages\` checks each line (with \`UPDATE_SNAPSHOTS=1\` it writes the table again). In a language that is checked, the words for the days of the week (or other common words) have different sounds, all from the dictionary of the language. No person has judged how they sound.

- **Reads**: the writing systems that are in the dictionary of the language. espeak-ng also reads words in Latin, Armenian, Georgian, Korean and most Indian scripts in any language, and Greek words in most.
- **Does not read**: \`aloud narrate\` warns before the work begins, with the share of the words. Use another voice by \`--voice-command\`, or a recording by \`aloud align\`. Persian, Urdu and Sindhi leave vowels out too: espeak-ng has a list of words for them, and guesses the vowels of others.
- **Numbers**: [nine languages](narration/narrate.md#numbers-dates-and-abbreviations) have rules for numbers, dates and abbreviations. In the others the voice reads digits and signs as it can.

| language | \`lang\` | voice | reads | does not read | checked |
|---|---|---|---|---|---|
`;

const NAMES = new Intl.DisplayNames('en', { type: 'language' });
/** Names that are not in every version of CLDR. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  hyw: 'Western Armenian',
  kaa: 'Kara-Kalpak',
  mto: 'Totontepec Mixe',
  nci: 'Classical Nahuatl',
  piqd: 'Klingon',
  pes: 'Iranian Persian',
  prs: 'Dari',
  qya: 'Quenya',
  sjn: 'Sindarin',
  cnr: 'Montenegrin',
};
/** A Han character, for languages in which they are used. */
const HAN = '水';
const USES_HAN = new Set(['hak', 'ja', 'ko']);

function gapsOf(language: string): string {
  const gaps = [
    ...(espeakScriptsOf(language).length ? [] : ['most words']),
    ...(USES_HAN.has(language) && espeakGapOf(HAN, language) ? ['Han characters'] : []),
    ...(hasUnwrittenVowels(language) ? ['vowels that are not written'] : []),
  ];
  return gaps.join(', ') || '–';
}

/** The table of `demo/docs/narration-languages.md`. */
export function languageTable(): string {
  const voices = new VoiceMap({});
  const rows = ESPEAK_LANGUAGES.map((language) => {
    const scripts = espeakScriptsOf(language);
    const cells = [
      OTHER_NAMES[language] ?? NAMES.of(language),
      `\`${language}\``,
      voices.voices.find(({ languages }) => languages === 'all' || languages.includes(language))!.id,
      scripts.join(', ') || '–',
      gapsOf(language),
      scripts.length ? 'yes' : 'no',
    ];
    return `| ${cells.join(' | ')} |\n`;
  });
  return HEAD + rows.join('');
}
