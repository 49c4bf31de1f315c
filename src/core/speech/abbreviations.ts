/** After these a sentence always continues: a name follows them. */
const BEFORE_NAME: Readonly<Record<string, RegExp>> = {
  en: /^(?:mr|mrs|ms|st|gen|col|lt|sgt|capt|cmdr|gov|sen|rep|rev|hon|pres|messrs|mt|vs|approx|e\.g|i\.e|cf)$/i,
  de: /^(?:hr|fr|st|z\.b|d\.h|u\.a|bzw|ca|vgl|sog)$/i,
  fr: /^(?:m|mm|mme|mlle|st|ste|p\.ex|cf)$/i,
  es: /^(?:sr|sra|srta|dra|ud|uds|ee|p\.ej)$/i,
  fa: /^الف$/,
  ru: /^(?:т\.е|т\.к|т\.н|см|ср|ул|им|акад|ген|полк|гр|св|г-н|г-жа|проф)$/i,
  uz: /^(?:sh|ch|[go][ʻ‘'’])$/i,
};

/** The same in all languages. */
const TITLES = /^(?:dr|prof)$/i;

/** After these a sentence continues if a number follows: "No. 5", but "He said no. They left." */
const BEFORE_NUMBER: Readonly<Record<string, RegExp>> = {
  en: /^(?:nos?|figs?|vol|pp|ch|sec|art)$/i,
  de: /^(?:nr|abs|art|bd|kap)$/i,
  fr: /^(?:nos?|art|chap|vol)$/i,
  es: /^(?:no|núm|pág|art|cap|vol)$/i,
  ru: /^(?:ст|стр|рис|табл|гл|п)$/i,
};

/** After these a sentence continues unless a capital letter follows. */
const BEFORE_LOWER: Readonly<Record<string, RegExp>> = {
  en: /^(?:jr|sr|inc|ltd|co|corp|etc|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun|a\.m|p\.m|ave|blvd|rd|dept|est|bros|ft)$/i,
  ru: /^(?:г|гг|в|вв|др|пр|т\.д|т\.п|н\.э|ч|мин|сек|км|кг|тыс|млн|млрд|руб|долл)$/i,
};

/** Words that start a sentence and do not follow initials: "in the U.S. The minister", not "the U.S. State Department". */
const SENTENCE_OPENERS: Readonly<Record<string, RegExp>> = {
  en: /^(?:the|an?|he|she|it|they|we|you|i|this|that|these|those|but|and|or|so|yet|in|on|at|by|for|from|with|after|before|when|while|if|as|to|there|his|her|its|their|our|my|no|not|some|many|most|meanwhile|however|now|then)$/i,
  de: /^(?:der|die|das|den|dem|ein|eine|einen|er|sie|es|wir|ihr|ich|man|und|oder|aber|doch|in|im|am|auf|an|bei|mit|nach|vor|von|zu|für|als|wenn|weil|dass|so|da|dann|dort|danach|seit|auch|nur|noch|sein|seine|ihre|dies|diese|dieser|dieses)$/i,
};

const INITIALS = /^(?:\p{L}\p{M}*\.)*\p{L}\p{M}*$/u;

/**
 * Whether the full stop after `before` belongs to an abbreviation, so that the sentence continues with `after` (I18N-4: the
 * rules of browsers split at "U.S.", "Dr." and at every initial).
 *
 * @param before the last word, without its full stop and opening punctuation
 * @param after the next word, without opening punctuation
 */
export function isAbbreviation(before: string, after: string, language: string): boolean {
  const tag = language.split('-')[0]!.toLowerCase();
  const isNumber = /^\p{Nd}/u.test(after);
  if (TITLES.test(before) || BEFORE_NAME[tag]?.test(before)) return true;
  if (isNumber && BEFORE_NUMBER[tag]?.test(before)) return true;
  if ((isNumber || /^\p{Ll}/u.test(after)) && BEFORE_LOWER[tag]?.test(before)) return true;
  if (tag === 'de' && /^\d{1,2}$/.test(before)) return !SENTENCE_OPENERS[tag]!.test(after); // "am 5. Mai", "im 19. Jahrhundert"
  if (before.includes('.') || before.length <= 2)
    return INITIALS.test(before) && !SENTENCE_OPENERS[tag]?.test(after) && before !== 'I';
  return false;
}
