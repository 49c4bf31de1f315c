import type { LinksMessages } from '../../core/language/messages.js';
import { messages as page } from './page.js';
import { rules } from './rules.js';

export const messages: LinksMessages = {
  counting: rules,
  skip: {
    story: 'Мәкаләгә күчү',
    listen: page.listen,
    navigation: 'Навигациягә күчү',
    search: 'Эзләүгә күчү',
  },
  contents: 'Бу мәкаләдә',
  contentsOf: 'Бу мәкаләдә: {headline}',
  listenFrom: '{time} вакытыннан тыңлау',
  listenFromHere: 'Моннан тыңлау',
  listenFromHeading: 'Моннан тыңлау: {heading}',
  updates: {
    name: 'Яңартулар',
    stop: 'Яңартуларны хәбәр итмәү',
    whereToStop: 'Яңартулар турында хәбәрләрне бит ахырында сүндереп була.',
  },
};
