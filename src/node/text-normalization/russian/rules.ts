import type { NormalizationRule } from '../rules/normalization-rule.js';
import { russianCode, russianFraction, russianPhone } from './codes.js';
import { russianMeasure, russianNumber, russianPrice } from './amounts.js';
import { russianDay, russianNumericDate, russianOrdinals, russianTime, russianYear } from './dates.js';
import { russianAbbreviation, russianAcronym, russianNumbered, russianPlace } from './abbreviations.js';
import { russianRomanNumeral } from './roman-numerals.js';

/** A rule stands before rules that would read a part of the same text. */
export const RUSSIAN_RULES: readonly NormalizationRule[] = [
  russianPhone,
  russianPrice,
  russianDay,
  russianYear,
  russianNumericDate,
  russianTime,
  russianMeasure,
  russianNumbered,
  russianPlace,
  russianOrdinals,
  russianFraction,
  russianNumber,
  russianCode,
  russianRomanNumeral,
  russianAbbreviation,
  russianAcronym,
];
