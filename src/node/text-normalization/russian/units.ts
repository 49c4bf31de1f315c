import type { GrammaticalGender } from './number-words.js';

/** The forms of a noun after one, two and five. */
export interface CountedNoun {
  readonly forms: readonly [one: string, two: string, five: string];
  readonly gender: GrammaticalGender;
}

const countedNoun = (forms: string, gender: GrammaticalGender = 'masculine'): CountedNoun => ({
  forms: forms.split(', ') as unknown as CountedNoun['forms'],
  gender,
});

export const RUSSIAN_UNITS: Readonly<Record<string, CountedNoun>> = {
  '%': countedNoun('процент, процента, процентов'),
  '‰': countedNoun('промилле, промилле, промилле', 'neuter'),
  '°C': countedNoun('градус Цельсия, градуса Цельсия, градусов Цельсия'),
  '°С': countedNoun('градус Цельсия, градуса Цельсия, градусов Цельсия'),
  '°': countedNoun('градус, градуса, градусов'),
  км: countedNoun('километр, километра, километров'),
  м: countedNoun('метр, метра, метров'),
  см: countedNoun('сантиметр, сантиметра, сантиметров'),
  мм: countedNoun('миллиметр, миллиметра, миллиметров'),
  'км²': countedNoun('квадратный километр, квадратных километра, квадратных километров'),
  'м²': countedNoun('квадратный метр, квадратных метра, квадратных метров'),
  'м³': countedNoun('кубический метр, кубических метра, кубических метров'),
  'км/ч': countedNoun('километр в час, километра в час, километров в час'),
  'м/с': countedNoun('метр в секунду, метра в секунду, метров в секунду'),
  га: countedNoun('гектар, гектара, гектаров'),
  г: countedNoun('грамм, грамма, граммов'),
  гр: countedNoun('грамм, грамма, граммов'),
  кг: countedNoun('килограмм, килограмма, килограммов'),
  мг: countedNoun('миллиграмм, миллиграмма, миллиграммов'),
  т: countedNoun('тонна, тонны, тонн', 'feminine'),
  л: countedNoun('литр, литра, литров'),
  мл: countedNoun('миллилитр, миллилитра, миллилитров'),
  кВт: countedNoun('киловатт, киловатта, киловатт'),
  МВт: countedNoun('мегаватт, мегаватта, мегаватт'),
  ГВт: countedNoun('гигаватт, гигаватта, гигаватт'),
  'кВт·ч': countedNoun('киловатт-час, киловатт-часа, киловатт-часов'),
  ГБ: countedNoun('гигабайт, гигабайта, гигабайт'),
  МБ: countedNoun('мегабайт, мегабайта, мегабайт'),
  ч: countedNoun('час, часа, часов'),
  мин: countedNoun('минута, минуты, минут', 'feminine'),
  сек: countedNoun('секунда, секунды, секунд', 'feminine'),
  чел: countedNoun('человек, человека, человек'),
  экз: countedNoun('экземпляр, экземпляра, экземпляров'),
};

export const RUSSIAN_SCALES: Readonly<Record<string, CountedNoun>> = {
  тыс: countedNoun('тысяча, тысячи, тысяч', 'feminine'),
  млн: countedNoun('миллион, миллиона, миллионов'),
  млрд: countedNoun('миллиард, миллиарда, миллиардов'),
  трлн: countedNoun('триллион, триллиона, триллионов'),
};

export const RUSSIAN_CURRENCIES: Readonly<Record<string, CountedNoun>> = {
  $: countedNoun('доллар, доллара, долларов'),
  долл: countedNoun('доллар, доллара, долларов'),
  '€': countedNoun('евро, евро, евро'),
  '£': countedNoun('фунт, фунта, фунтов'),
  '₽': countedNoun('рубль, рубля, рублей'),
  руб: countedNoun('рубль, рубля, рублей'),
  р: countedNoun('рубль, рубля, рублей'),
  '₸': countedNoun('тенге, тенге, тенге', 'neuter'),
  тг: countedNoun('тенге, тенге, тенге', 'neuter'),
  '₴': countedNoun('гривна, гривны, гривен', 'feminine'),
  '¥': countedNoun('иена, иены, иен', 'feminine'),
  коп: countedNoun('копейка, копейки, копеек', 'feminine'),
};
