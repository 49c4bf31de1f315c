import type { LinksMessages } from '../../core/language/messages.js';
import { messages as page } from './page.js';
import { rules } from './rules.js';

export const messages: LinksMessages = {
  counting: rules,
  skip: {
    story: 'Пређи на текст',
    listen: page.listen,
    navigation: 'Пређи на навигацију',
    search: 'Пређи на претрагу',
  },
  contents: 'У овом тексту',
  contentsOf: 'У овом тексту: {headline}',
  listenFrom: 'Слушај од {time}',
  listenFromHere: 'Слушај одавде',
  listenFromHeading: 'Слушај одавде: {heading}',
  updates: {
    name: 'Ажурирања',
    stop: 'Не објављуј ажурирања',
    whereToStop: 'Објављивање ажурирања може да се искључи на крају странице.',
  },
};
