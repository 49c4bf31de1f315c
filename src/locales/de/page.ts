import type { PageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PageMessages = {
  counting: rules,
  listen: 'Diesen Artikel anhören',
  listenTo: 'Diesen Artikel anhören: {headline}',
  playStory: 'Artikel abspielen',
  about: 'Etwa {duration}',
  loading: 'Wird geladen',
  notLoaded: 'Der Player wurde nicht geladen. Drücken Sie noch einmal auf „Abspielen“ oder laden Sie die Seite neu.',
  describedInCaption: 'In der Bildunterschrift beschrieben',
};
