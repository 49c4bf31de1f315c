import type { LinksMessages } from '../../core/language/messages.js';
import { messages as page } from './page.js';
import { rules } from './rules.js';

export const messages: LinksMessages = {
  counting: rules,
  skip: {
    story: 'Перейти к статье',
    listen: page.listen,
    navigation: 'Перейти к навигации',
    search: 'Перейти к поиску',
  },
  contents: 'В этой статье',
  contentsOf: 'В этой статье: {headline}',
  listenFrom: 'Слушать с {time}',
  listenFromHere: 'Слушать отсюда',
  listenFromHeading: 'Слушать отсюда: {heading}',
  updates: {
    name: 'Обновления',
    stop: 'Не сообщать об обновлениях',
    whereToStop: 'Сообщения об обновлениях можно отключить в конце страницы.',
  },
};
