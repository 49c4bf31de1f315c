import type { LinksMessages } from '../../core/language/messages.js';
import { messages as page } from './page.js';
import { rules } from './rules.js';

export const messages: LinksMessages = {
  counting: rules,
  skip: {
    story: 'Salt la articol',
    listen: page.listen,
    navigation: 'Salt la navigare',
    search: 'Salt la căutare',
  },
  contents: 'În acest articol',
  contentsOf: 'În acest articol: {headline}',
  listenFrom: 'Ascultă de la {time}',
  listenFromHere: 'Ascultă de aici',
  listenFromHeading: 'Ascultă de aici: {heading}',
  updates: {
    name: 'Actualizări',
    stop: 'Nu mai anunța actualizările',
    whereToStop: 'Anunțarea actualizărilor poate fi oprită la sfârșitul paginii.',
  },
};
