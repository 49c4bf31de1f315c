import type { PageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PageMessages = {
  counting: rules,
  listen: 'دا لیکنه واورئ',
  listenTo: 'دا لیکنه واورئ: {headline}',
  playStory: 'لیکنه غږول',
  about: 'شاوخوا {duration}',
  loading: 'بارېږي',
  notLoaded: 'غږوونکی بار نه شو. «غږول» بیا کېکاږئ یا پاڼه بیا بار کړئ.',
  describedInCaption: 'تشریح د انځور په لیکنه کې ده',
};
