import type { LinksMessages } from '../../core/language/messages.js';
import { messages as page } from './page.js';
import { rules } from './rules.js';

export const messages: LinksMessages = {
  counting: rules,
  skip: {
    story: 'Мәҡәләгә күсеү',
    listen: page.listen,
    navigation: 'Навигацияға күсеү',
    search: 'Эҙләүгә күсеү',
  },
  contents: 'Был мәҡәләлә',
  contentsOf: 'Был мәҡәләлә: {headline}',
  listenFrom: '{time} ваҡытынан тыңлау',
  listenFromHere: 'Ошонан тыңлау',
  listenFromHeading: 'Ошонан тыңлау: {heading}',
  updates: {
    name: 'Яңыртыуҙар',
    stop: 'Яңыртыуҙарҙы хәбәр итмәү',
    whereToStop: 'Яңыртыуҙар тураһында хәбәрҙәрҙе бит аҙағында һүндереп була.',
  },
};
