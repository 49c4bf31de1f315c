import type { PageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PageMessages = {
  counting: rules,
  listen: 'ХӀокху яззаме ладогӀа',
  listenTo: 'ХӀокху яззаме ладогӀа: {headline}',
  playStory: 'Яззам дӀахӀоттаде',
  about: 'Гергга {duration}',
  loading: 'Чуйолуш ю',
  notLoaded: 'Плеер чуяра ца елира. Юха а тӀетаӀаде «ДӀахӀоттаде» я агӀо карлаяккха.',
  describedInCaption: 'Суьртан кӀел яздина ду',
};
