import type { PageMessages } from '../../core/language/messages.js';

export const page: PageMessages = {
  counting: {
    language: 'fa',
    direction: 'rtl',
    digits: '۰۱۲۳۴۵۶۷۸۹',
    decimal: '٫',
    plural: (count) => (count >= 0 && count <= 1 ? 0 : 1),
    hours: ['{n} ساعت', '{n} ساعت'],
    minutes: ['{n} دقیقه', '{n} دقیقه'],
    seconds: ['{n} ثانیه', '{n} ثانیه'],
    join: ' و ',
  },
  listen: 'شنیدن این گزارش',
  listenTo: 'شنیدن این گزارش: {headline}',
  playStory: 'پخش گزارش',
  about: 'حدود {duration}',
  loading: 'در حال بارگذاری',
  notLoaded: 'پخش‌کننده بارگذاری نشد. دوباره «پخش» را بزنید، یا صفحه را تازه کنید.',
  describedInCaption: 'شرح در زیرنویس تصویر آمده است',
};
