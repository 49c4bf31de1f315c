import type { LinksMessages } from '../../core/language/messages.js';
import { messages as page } from './page.js';
import { rules } from './rules.js';

export const messages: LinksMessages = {
  counting: rules,
  skip: {
    story: 'Pređi na tekst',
    listen: page.listen,
    navigation: 'Pređi na navigaciju',
    search: 'Pređi na pretragu',
  },
  contents: 'U ovom tekstu',
  contentsOf: 'U ovom tekstu: {headline}',
  listenFrom: 'Slušaj od {time}',
  listenFromHere: 'Slušaj odavde',
  listenFromHeading: 'Slušaj odavde: {heading}',
  updates: {
    name: 'Ažuriranja',
    stop: 'Ne objavljuj ažuriranja',
    whereToStop: 'Objavljivanje ažuriranja može da se isključi na kraju stranice.',
  },
};
