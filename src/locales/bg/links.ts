import type { LinksMessages } from '../../core/language/messages.js';
import { messages as page } from './page.js';
import { rules } from './rules.js';

export const messages: LinksMessages = {
  counting: rules,
  skip: {
    story: 'Към статията',
    listen: page.listen,
    navigation: 'Към навигацията',
    search: 'Към търсенето',
  },
  contents: 'В тази статия',
  contentsOf: 'В тази статия: {headline}',
  listenFrom: 'Слушане от {time}',
  listenFromHere: 'Слушане оттук',
  listenFromHeading: 'Слушане оттук: {heading}',
  updates: {
    name: 'Обновления',
    stop: 'Без съобщаване на обновления',
    whereToStop: 'Съобщаването на обновления може да се спре в края на страницата.',
  },
};
