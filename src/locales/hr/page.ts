import type { PageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PageMessages = {
  counting: rules,
  listen: 'Poslušajte ovaj članak',
  listenTo: 'Poslušajte ovaj članak: {headline}',
  playStory: 'Reproduciraj članak',
  about: 'Otprilike {duration}',
  loading: 'Učitavanje',
  notLoaded: 'Reproduktor se nije učitao. Pritisnite „Reproduciraj” još jednom ili ponovno učitajte stranicu.',
  describedInCaption: 'Opisano u tekstu ispod slike',
};
