/**
 * Languages that espeak-ng does not speak, and one that it speaks whose words sound alike, with the letters as that one writes
 * them: enough to find the words of a recording, not to narrate.
 */
interface RelatedLanguage {
  readonly language: string;
  /** What the other language writes for letters of this one; '' where it has no sound for them. */
  readonly letters: ReadonlyMap<string, string>;
  /** Whole words that the other language would spell. */
  readonly words: ReadonlyMap<string, string>;
}

function pairsOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split(',').map((pair) => {
      const [from = '', to = ''] = pair.trim().split(' ');
      return [from, to] as const;
    }),
  );
}

/** Lists are pairs such as `кх к`. A letter without a second part is left out. */
const related = (language: string, letters: string, words = ''): RelatedLanguage => ({
  language,
  letters: pairsOf(letters),
  words: pairsOf(words),
});

/** Chechen: the sounds of its digraphs that Kazakh has. The palochka is also typed as a Latin or Cyrillic I or as 1. */
const CHECHEN = related(
  'kk',
  'аь ә, оь ө, уь ү, юь ү, яь ә, гӏ ғ, хӏ һ, кх к, къ к, хь х, кӏ к, пӏ п, тӏ т, цӏ ц, чӏ ч, ъ, ӏ, э е, ё йо, щ ш',
);

/** Tajik is Persian in Cyrillic. espeak-ng reads Persian in Latin letters too, with all vowels. */
const TAJIK = related(
  'fa-Latn',
  `а a, б b, в v, г g, ғ gh, д d, е e, ё yo, ж zh, з z, и i, ӣ i, й y, к k, қ q, л l, м m, н n, о o, п p, р r, с s, т t, у u,
  ӯ u, ф f, х kh, ҳ h, ч ch, ҷ j, ш sh, щ sh, ъ, ь, ы i, э e, ю yu, я ya, ц ts`,
);

/** Pashto: Persian has a letter for nearly every sound; the retroflex consonants become dental. */
const PASHTO = related(
  'fa',
  'ټ ت, ډ د, ړ ر, ڼ ن, ښ ش, ږ ژ, ځ ز, څ س, ې ی, ۍ ی, ي ی, ګ گ, ك ک, ۀ ه, ئ ی, أ ا, ٱ ا, ة ه, ى ی, ؤ و',
  'د ده',
);

const CRIMEAN_TATAR_LATIN = related('tr', 'q k, ñ n');
const CRIMEAN_TATAR_CYRILLIC = related('kk', 'гъ ғ, къ қ, нъ ң, дж ж, ё йо, э е, ъ, ь, щ ш');

/** By their BCP 47 primary subtags, and by the script of most of their letters. */
const RELATED: ReadonlyMap<string, Readonly<Record<string, RelatedLanguage>>> = new Map([
  ['ce', { Cyrillic: CHECHEN }],
  ['crh', { Latin: CRIMEAN_TATAR_LATIN, Cyrillic: CRIMEAN_TATAR_CYRILLIC }],
  ['ps', { Arabic: PASHTO }],
  ['tg', { Cyrillic: TAJIK }],
]);

const relatedOf = (language: string): Readonly<Record<string, RelatedLanguage>> | undefined =>
  RELATED.get(language.toLowerCase().split('-')[0]!);

/** Whether a language without a voice has a related one. */
export const hasRelatedLanguage = (language: string): boolean => Boolean(relatedOf(language));

/** Words, and the language by whose rules they are read. */
interface Sentence {
  readonly spokenWords: readonly string[];
  readonly language: string;
}

/** A sentence as a voice of a related language reads it. One in a language of espeak-ng stays as it is. */
export function respellForRelated({ spokenWords, language }: Sentence): Sentence {
  const byScript = relatedOf(language);
  if (!byScript) return { spokenWords, language };
  const text = spokenWords.join('');
  const count = (script: string): number => text.match(new RegExp(`\\p{Script=${script}}`, 'gu'))?.length ?? 0;
  const [script] = Object.keys(byScript).sort((one, other) => count(other) - count(one));
  const { language: other, letters, words } = byScript[script!]!;
  return {
    language: other,
    spokenWords: spokenWords.map((word) => words.get(word) ?? respell(word, letters)),
  };
}

function respell(word: string, letters: ReadonlyMap<string, string>): string {
  const pattern = new RegExp([...letters.keys()].sort((one, other) => other.length - one.length).join('|'), 'gu');
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?<=\p{Script=Cyrillic})[1iӀ|]/gu, 'ӏ')
    .replace(pattern, (found) => letters.get(found)!);
}
