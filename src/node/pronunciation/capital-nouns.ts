/** In these languages every noun has a capital, so a capital does not mark a name. */
export const CAPITAL_NOUNS: RegExp = /^(?:de|lb|nds|gsw)\b/;
