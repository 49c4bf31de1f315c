import { formatMessage, type LanguageRules, type PluralForms } from './messages.js';

/** A number in the digits of a language. */
export function formatNumber(value: number, { digits, decimal }: LanguageRules): string {
  const text = String(value).replace('.', decimal);
  return digits ? text.replace(/\d/g, (digit) => digits[Number(digit)]!) : text;
}

function formatCount(value: number, forms: PluralForms, counting: LanguageRules): string {
  const form = forms[counting.plural(value)] ?? forms[forms.length - 1]!;
  return formatMessage(form, { n: formatNumber(value, counting) });
}

/** "1 minute 30 seconds": in words, because voices read "2:30" as a fraction or a time of day (PLY-5). @param seconds */
export function durationInWords(seconds: number, counting: LanguageRules): string {
  const whole = Math.max(0, Math.floor(seconds));
  const parts: [number, PluralForms][] = [
    [Math.floor(whole / 3600), counting.hours],
    [Math.floor(whole / 60) % 60, counting.minutes],
    [whole % 60, counting.seconds],
  ];
  const words = parts.filter(([value]) => value > 0).map(([value, forms]) => formatCount(value, forms, counting));
  return words.length ? words.join(counting.join) : formatCount(0, counting.seconds, counting);
}

/** "7 minutes": rounded to a minute, or to a second below one minute. @param seconds */
export function roughDuration(seconds: number, counting: LanguageRules): string {
  return durationInWords(seconds < 60 ? Math.round(seconds) : Math.round(seconds / 60) * 60, counting);
}
