import type { PageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PageMessages = {
  counting: rules,
  listen: 'Макаланы угуу',
  listenTo: 'Макаланы угуу: {headline}',
  playStory: 'Макаланы ойнотуу',
  about: 'Болжол менен {duration}',
  loading: 'Жүктөлүүдө',
  notLoaded: 'Ойноткуч жүктөлгөн жок. «Ойнотуу» баскычын кайра басыңыз же баракты жаңыртыңыз.',
  describedInCaption: 'Сүрөттөмөсү сүрөт алдындагы жазууда',
};
