import { spellByThousands } from '../rules/thousands.js';
import type { WrittenNumber } from '../rules/written-number.js';

// The library n2words leaves out "و" after the thousands, and writes "چهار صد" and "سهم".
const ONES = 'صفر یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده'.split(
  ' ',
);
const TENS = '– – بیست سی چهل پنجاه شصت هفتاد هشتاد نود'.split(' ');
const HUNDREDS = '– صد دویست سیصد چهارصد پانصد ششصد هفتصد هشتصد نهصد'.split(' ');
const SCALES = ['', 'هزار', 'میلیون', 'میلیارد', 'تریلیون'];

/** `هزار و نهصد و چهل و پنج`. */
export function persianInteger(value: number | string): string {
  const figures = String(value);
  if (+figures === 0) return ONES[0]!;
  // "هزار", not "یک هزار".
  return spellByThousands(figures, SCALES, (group, scale) =>
    group === 1 && scale === 1 ? '' : underThousand(group),
  ).join(' و ');
}

function underThousand(value: number): string {
  const [hundreds, rest] = [Math.floor(value / 100), value % 100];
  const tens = rest < 20 ? [rest ? ONES[rest] : ''] : [TENS[Math.floor(rest / 10)], rest % 10 ? ONES[rest % 10] : ''];
  return [hundreds ? HUNDREDS[hundreds] : '', ...tens].filter(Boolean).join(' و ');
}

/** `سه ممیز چهارده`, `منفی پنج`. */
export function persianCardinal({ sign, whole, fraction }: WrittenNumber): string {
  const [, zeros = '', rest = ''] = /^(0*)(.*)$/.exec(fraction)!;
  return [
    sign === '-' ? 'منفی' : sign && 'مثبت',
    persianInteger(whole),
    fraction && 'ممیز',
    ...[...zeros].map(() => ONES[0]),
    rest && persianInteger(rest),
  ]
    .filter(Boolean)
    .join(' ');
}

/** `پنجم`, `سوم`, `سی‌ام`. */
export function persianOrdinal(value: number): string {
  const said = persianInteger(value);
  if (said.endsWith('سه')) return `${said.slice(0, -2)}سوم`;
  return said.endsWith('سی') ? `${said}\u200cام` : `${said}م`;
}
