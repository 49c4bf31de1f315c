import type { LinksMessages } from '../../core/language/messages.js';
import { messages as page } from './page.js';
import { rules } from './rules.js';

export const messages: LinksMessages = {
  counting: rules,
  skip: {
    story: 'Prijeđi na članak',
    listen: page.listen,
    navigation: 'Prijeđi na navigaciju',
    search: 'Prijeđi na pretraživanje',
  },
  contents: 'U ovom članku',
  contentsOf: 'U ovom članku: {headline}',
  listenFrom: 'Slušaj od {time}',
  listenFromHere: 'Slušaj odavde',
  listenFromHeading: 'Slušaj odavde: {heading}',
  updates: {
    name: 'Ažuriranja',
    stop: 'Ne najavljuj ažuriranja',
    whereToStop: 'Najavljivanje ažuriranja može se isključiti na kraju stranice.',
  },
};
