import type { LinksMessages } from '../../core/language/messages.js';
import { messages as page } from './page.js';
import { rules } from './rules.js';

export const messages: LinksMessages = {
  counting: rules,
  skip: {
    story: 'Maqolaga o‘tish',
    listen: page.listen,
    navigation: 'Navigatsiyaga o‘tish',
    search: 'Qidiruvga o‘tish',
  },
  contents: 'Ushbu maqolada',
  contentsOf: 'Ushbu maqolada: {headline}',
  listenFrom: '{time} dan tinglash',
  listenFromHere: 'Shu yerdan tinglash',
  listenFromHeading: 'Shu yerdan tinglash: {heading}',
  updates: {
    name: 'Yangilanishlar',
    stop: 'Yangilanishlarni e’lon qilmaslik',
    whereToStop: 'Yangilanishlar e’lonini sahifa oxirida o‘chirish mumkin.',
  },
};
