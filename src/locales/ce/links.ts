import type { LinksMessages } from '../../core/language/messages.js';
import { messages as page } from './page.js';
import { rules } from './rules.js';

export const messages: LinksMessages = {
  counting: rules,
  skip: {
    story: 'Яззаме дехьавала',
    listen: page.listen,
    navigation: 'Навигаце дехьавала',
    search: 'Лахаре дехьавала',
  },
  contents: 'ХӀокху яззамехь',
  contentsOf: 'ХӀокху яззамехь: {headline}',
  listenFrom: 'ЛадогӀа {time} дуьйна',
  listenFromHere: 'ХӀокхузара дуьйна ладогӀа',
  listenFromHeading: 'ХӀокхузара дуьйна ладогӀа: {heading}',
  updates: {
    name: 'Карладахарш',
    stop: 'Карладахарех хаам ма бе',
    whereToStop: 'Карладахарех хаам бар агӀонан чаккхенехь дӀадайа йиш ю.',
  },
};
