import type { PageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PageMessages = {
  counting: rules,
  listen: 'شنیدن این مطلب',
  listenTo: 'شنیدن این مطلب: {headline}',
  playStory: 'پخش مطلب',
  about: 'حدود {duration}',
  loading: 'در حال بار شدن',
  notLoaded: 'پخش‌کننده بار نشد. «پخش» را بار دیگر فشار دهید یا صفحه را تازه کنید.',
  describedInCaption: 'شرح در متن زیر تصویر آمده است',
};
