import type { PageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PageMessages = {
  counting: rules,
  listen: 'شنیدن این گزارش',
  listenTo: 'شنیدن این گزارش: {headline}',
  playStory: 'پخش گزارش',
  about: 'حدود {duration}',
  loading: 'در حال بارگذاری',
  notLoaded: 'پخش‌کننده بارگذاری نشد. دوباره «پخش» را بزنید، یا صفحه را تازه کنید.',
  describedInCaption: 'شرح در زیرنویس تصویر آمده است',
};
