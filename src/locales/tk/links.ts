import type { LinksMessages } from '../../core/language/messages.js';
import { messages as page } from './page.js';
import { rules } from './rules.js';

export const messages: LinksMessages = {
  counting: rules,
  skip: {
    story: 'Makala geç',
    listen: page.listen,
    navigation: 'Nawigasiýa geç',
    search: 'Gözlege geç',
  },
  contents: 'Bu makalada',
  contentsOf: 'Bu makalada: {headline}',
  listenFrom: '{time} wagtyndan diňle',
  listenFromHere: 'Şu ýerden diňle',
  listenFromHeading: 'Şu ýerden diňle: {heading}',
  updates: {
    name: 'Täzelenmeler',
    stop: 'Täzelenmeleri habar berme',
    whereToStop: 'Täzelenmeleriň habar berilmegini sahypanyň soňunda öçürip bolýar.',
  },
};
