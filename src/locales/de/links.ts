import type { LinksMessages } from '../../core/language/messages.js';
import { messages as page } from './page.js';
import { rules } from './rules.js';

export const messages: LinksMessages = {
  counting: rules,
  skip: {
    story: 'Zum Artikel springen',
    listen: page.listen,
    navigation: 'Zur Navigation springen',
    search: 'Zur Suche springen',
  },
  contents: 'In diesem Artikel',
  contentsOf: 'In diesem Artikel: {headline}',
  listenFrom: 'Ab {time} anhören',
  listenFromHere: 'Ab hier anhören',
  listenFromHeading: 'Ab hier anhören: {heading}',
  updates: {
    name: 'Aktualisierungen',
    stop: 'Aktualisierungen nicht mehr ansagen',
    whereToStop: 'Am Ende der Seite lassen sich die Aktualisierungen abschalten.',
  },
};
