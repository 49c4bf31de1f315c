import { englishMeasure, englishNumber, englishPrice, englishPriceAround } from './amounts.js';
import { englishCode, englishRatio, englishPhone, englishVersionNumber } from './codes.js';
import {
  englishDayMonth,
  englishNumericDate,
  englishTimeRange,
  englishMonthDay,
  englishMonths,
  englishTime,
  englishYears,
} from './dates.js';
import { englishWeekday } from './weekdays.js';
import { englishFraction } from './fractions.js';
import {
  englishAbbreviation,
  englishAcronym,
  englishNumbered,
  englishOrdinals,
  englishRomanNumeral,
} from './abbreviations.js';
import type { NormalizationRule } from '../rules/normalization-rule.js';

/** A rule stands before rules that would read a part of the same text. */
export const ENGLISH_RULES: readonly NormalizationRule[] = [
  englishPhone,
  englishPrice,
  englishPriceAround,
  englishMonths,
  englishWeekday,
  englishMonthDay,
  englishDayMonth,
  englishNumericDate,
  englishTimeRange,
  englishTime,
  englishOrdinals,
  englishMeasure,
  englishNumbered,
  englishYears,
  englishFraction,
  englishVersionNumber,
  englishRatio,
  englishNumber,
  englishCode,
  englishRomanNumeral,
  englishAbbreviation,
  englishAcronym,
];
