import type { PageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PageMessages = {
  counting: rules,
  listen: 'Écouter cet article',
  listenTo: 'Écouter cet article : {headline}',
  playStory: 'Lire l’article à voix haute',
  about: 'Environ {duration}',
  loading: 'Chargement',
  notLoaded: 'Le lecteur ne s’est pas chargé. Appuyez de nouveau sur « Lecture » ou rechargez la page.',
  describedInCaption: 'Décrit dans la légende',
};
