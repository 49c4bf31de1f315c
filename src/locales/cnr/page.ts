import type { PageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PageMessages = {
  counting: rules,
  listen: 'Poslušajte ovaj tekst',
  listenTo: 'Poslušajte ovaj tekst: {headline}',
  playStory: 'Pusti tekst',
  about: 'Približno {duration}',
  loading: 'Učitavanje',
  notLoaded: 'Plejer nije učitan. Pritisnite „Pusti“ još jednom ili ponovo učitajte stranicu.',
  describedInCaption: 'Opisano u potpisu',
};
