import type { PageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PageMessages = {
  counting: rules,
  listen: 'Ascultați acest articol',
  listenTo: 'Ascultați acest articol: {headline}',
  playStory: 'Redați articolul',
  about: 'Aproximativ {duration}',
  loading: 'Se încarcă',
  notLoaded: 'Playerul nu s-a încărcat. Apăsați din nou „Redare” sau reîncărcați pagina.',
  describedInCaption: 'Descris în legendă',
};
