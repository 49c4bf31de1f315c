import type { LinksMessages } from '../../core/language/messages.js';
import { messages as page } from './page.js';
import { rules } from './rules.js';

export const messages: LinksMessages = {
  counting: rules,
  skip: {
    story: 'Макалага өтүү',
    listen: page.listen,
    navigation: 'Навигацияга өтүү',
    search: 'Издөөгө өтүү',
  },
  contents: 'Бул макалада',
  contentsOf: 'Бул макалада: {headline}',
  listenFrom: '{time} убактысынан угуу',
  listenFromHere: 'Ушул жерден угуу',
  listenFromHeading: 'Ушул жерден угуу: {heading}',
  updates: {
    name: 'Жаңыртуулар',
    stop: 'Жаңыртууларды кабарлабоо',
    whereToStop: 'Жаңыртууларды кабарлоону барактын аягында өчүрсө болот.',
  },
};
