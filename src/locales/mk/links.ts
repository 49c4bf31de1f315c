import type { LinksMessages } from '../../core/language/messages.js';
import { messages as page } from './page.js';
import { rules } from './rules.js';

export const messages: LinksMessages = {
  counting: rules,
  skip: {
    story: 'Оди на статијата',
    listen: page.listen,
    navigation: 'Оди на навигацијата',
    search: 'Оди на пребарувањето',
  },
  contents: 'Во оваа статија',
  contentsOf: 'Во оваа статија: {headline}',
  listenFrom: 'Слушај од {time}',
  listenFromHere: 'Слушај оттука',
  listenFromHeading: 'Слушај оттука: {heading}',
  updates: {
    name: 'Ажурирања',
    stop: 'Не објавувај ажурирања',
    whereToStop: 'Објавувањето на ажурирањата може да се исклучи на крајот од страницата.',
  },
};
