import type { LinksMessages } from '../../core/language/messages.js';
import { messages as page } from './page.js';
import { rules } from './rules.js';

export const messages: LinksMessages = {
  counting: rules,
  skip: {
    story: 'Перейти до статті',
    listen: page.listen,
    navigation: 'Перейти до навігації',
    search: 'Перейти до пошуку',
  },
  contents: 'У цій статті',
  contentsOf: 'У цій статті: {headline}',
  listenFrom: 'Слухати з {time}',
  listenFromHere: 'Слухати звідси',
  listenFromHeading: 'Слухати звідси: {heading}',
  updates: {
    name: 'Оновлення',
    stop: 'Не повідомляти про оновлення',
    whereToStop: 'Повідомлення про оновлення можна вимкнути в кінці сторінки.',
  },
};
