/** After these a sentence goes on, whatever follows: they stand before a name or a number. */
const ALWAYS: Readonly<Record<string, RegExp>> = {
  en: /^(?:mr|mrs|ms|dr|prof|st|gen|col|lt|sgt|capt|cmdr|gov|sen|rep|rev|hon|pres|messrs|mt|ft|vs|no|nos|fig|vol|pp|approx|e\.g|i\.e|cf)$/i,
  de: /^(?:dr|prof|hr|fr|st|nr|z\.b|d\.h|u\.a|bzw|ca|vgl|abs|art|sog|bd)$/i,
  fr: /^(?:m|mm|mme|mlle|dr|st|ste|no|p\.ex|cf|art)$/i,
  es: /^(?:sr|sra|srta|dr|dra|ud|uds|no|núm|pág|ee\.uu|p\.ej)$/i,
  ru: /^(?:т\.е|т\.к|т\.н|см|ср|ул|им|проф|акад|ген|полк|гр|ст|п|стр|рис|табл|св|г-н|г-жа|тыс|млн|млрд|руб|долл)$/i,
};

/** After these it goes on unless a capital letter follows. */
const BEFORE_LOWER: Readonly<Record<string, RegExp>> = {
  en: /^(?:jr|sr|inc|ltd|co|corp|etc|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|fri|sat|sun|a\.m|p\.m|ave|blvd|rd|dept|est|bros)$/i,
  ru: /^(?:г|гг|в|вв|др|пр|т\.д|т\.п|н\.э|ч|мин|сек|км|кг)$/i,
};

/** Words that open an English sentence but follow no initials: "in the U.S. The minister", not "the U.S. State Department". */
const OPENERS: Readonly<Record<string, RegExp>> = {
  en: /^(?:the|an?|he|she|it|they|we|you|i|this|that|these|those|but|and|or|so|yet|in|on|at|by|for|from|with|after|before|when|while|if|as|to|there|his|her|its|their|our|my|no|not|some|many|most|meanwhile|however|now|then)$/i,
};

const INITIALS = /^(?:\p{L}\p{M}*\.)*\p{L}\p{M}*$/u;

/**
 * Does the full stop after `before` end a sentence, when `after` follows? (I18N-4: the browser's own rules split at
 * "U.S.", "Dr." and at every initial.)
 *
 * @param before the last word, without its full stop and what opens it.
 * @param after the first word that follows, without what opens it.
 */
export function isAbbreviation(before: string, after: string, language: string): boolean {
  const tag = language.split('-')[0]!.toLowerCase();
  if (ALWAYS[tag]?.test(before)) return true;
  if (/^[\p{Ll}\p{Nd}]/u.test(after) && BEFORE_LOWER[tag]?.test(before)) return true;
  if (before.includes('.') || before.length <= 2)
    return INITIALS.test(before) && !OPENERS[tag]?.test(after) && before !== 'I';
  return false;
}
