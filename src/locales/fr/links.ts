import type { LinksMessages } from '../../core/language/messages.js';
import { messages as page } from './page.js';
import { rules } from './rules.js';

export const messages: LinksMessages = {
  counting: rules,
  skip: {
    story: 'Aller à l’article',
    listen: page.listen,
    navigation: 'Aller à la navigation',
    search: 'Aller à la recherche',
  },
  contents: 'Dans cet article',
  contentsOf: 'Dans cet article : {headline}',
  listenFrom: 'Écouter à partir de {time}',
  listenFromHere: 'Écouter à partir d’ici',
  listenFromHeading: 'Écouter à partir d’ici : {heading}',
  updates: {
    name: 'Mises à jour',
    stop: 'Ne plus annoncer les mises à jour',
    whereToStop: 'L’annonce des mises à jour peut être arrêtée à la fin de la page.',
  },
};
