import type { LinksMessages } from '../../core/language/messages.js';
import { messages as page } from './page.js';
import { rules } from './rules.js';

export const messages: LinksMessages = {
  counting: rules,
  skip: {
    story: 'Гузаштан ба мақола',
    listen: page.listen,
    navigation: 'Гузаштан ба бахшҳои сомона',
    search: 'Гузаштан ба ҷустуҷӯ',
  },
  contents: 'Дар ин мақола',
  contentsOf: 'Дар ин мақола: {headline}',
  listenFrom: 'Шунидан аз {time}',
  listenFromHere: 'Шунидан аз ин ҷо',
  listenFromHeading: 'Шунидан аз ин ҷо: {heading}',
  updates: {
    name: 'Навсозиҳо',
    stop: 'Эълон накардани навсозиҳо',
    whereToStop: 'Эълони навсозиҳоро дар поёни саҳифа хомӯш кардан мумкин аст.',
  },
};
